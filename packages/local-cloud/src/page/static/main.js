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
  queueMicrotask(showTab);
  void watch();
});
openTab().opened?.();
queueMicrotask(showTab);
void watch();
setInterval(() => void watch(), 1000);
document.addEventListener('visibilitychange', () => void watch());

/** On a narrow window the tabs scroll sideways: the open one comes into sight. */
function showTab() {
  document
    .querySelector('.tabs [aria-current="page"]')
    ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}
