import { route } from '../lib/router.js';
import { tabs } from '../tabs/index.js';

/** The tab that the address names; the first one if it names none. @returns {import('../tabs/index.js').Tab} */
export const openTab = () =>
  tabs.find(({ id }) => id === route()[0]) ?? /** @type {import('../tabs/index.js').Tab} */ (tabs[0]);
