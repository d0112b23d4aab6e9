import { listenToKeys } from './lib/keys.js';
import { mount, redraw } from './lib/redraw.js';
import { openTab } from './shell/open-tab.js';
import { pageView } from './shell/page.js';
import { shortcuts } from './shell/shortcuts.js';
import { watch } from './shell/watch.js';

mount(/** @type {HTMLElement} */ (document.querySelector('#app')), pageView);
listenToKeys(shortcuts);
window.addEventListener('hashchange', () => {
  openTab().opened?.();
  redraw();
  void watch();
});
openTab().opened?.();
void watch();
setInterval(() => void watch(), 1000);
document.addEventListener('visibilitychange', () => void watch());
