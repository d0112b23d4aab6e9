import { go } from '../lib/router.js';
import { tabs } from '../tabs/index.js';
import { openHelp } from './help.js';
import { openTab } from './open-tab.js';
import { changeLanguage } from './page.js';

/** What single keys do on the page as it is now. @returns {import('../lib/keys.js').Shortcuts} */
export function shortcuts() {
  const numbers = tabs.map(({ id }, at) => [String(at + 1), () => go(id)]);
  return {
    ...Object.fromEntries(numbers),
    '?': openHelp,
    l: changeLanguage,
    '/': focusQuery,
    n: () => openTab().create?.(),
  };
}

function focusQuery() {
  const query = document.querySelector('[data-query]');
  if (query instanceof HTMLInputElement) query.select();
  if (query instanceof HTMLElement) query.focus();
}
