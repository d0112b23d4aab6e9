import { html } from 'lit-html';
import { remove } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { say, switchLanguage } from '../lib/language.js';
import { attempt, noticeView } from '../lib/notice.js';
import { redraw } from '../lib/redraw.js';
import { address } from '../lib/router.js';
import { words } from '../lib/words.js';
import { tabs } from '../tabs/index.js';
import { faultTitle } from '../tabs/faults/words.js';
import { openHelp } from './help.js';
import { openTab } from './open-tab.js';
import { status } from './status.js';
import { watch } from './watch.js';

export function changeLanguage() {
  switchLanguage();
  redraw();
}

/** The whole page: bar, banners, tabs, and the tab that is open. */
export function pageView() {
  const tab = openTab();
  document.title = `${say(tab.title)} · ${say(words.title)}`;
  return html`<div class="page">
    ${bar()}
    <div class="banners" role="alert">${banners()}</div>
    <nav class="tabs" aria-label=${say(words.tabs)}>
      ${tabs.map(
        ({ id, title }, at) =>
          html`<a href=${address(id)} aria-current=${id === tab.id ? 'page' : 'false'}>
            ${say(title)}<kbd aria-hidden="true">${at + 1}</kbd>
          </a>`,
      )}
    </nav>
    <main class="content" id="content" tabindex="-1" aria-label=${say(tab.title)}>${tab.view()}</main>
    ${noticeView()}
  </div>`;
}

function bar() {
  const moved = status.movedByMs !== 0;
  const toContent = (/** @type {Event} */ event) => {
    event.preventDefault();
    document.getElementById('content')?.focus();
  };
  return html`<header class="bar">
    <a class="skip" href="#content" @click=${toContent}>${say(words.skip)}</a>
    <h1>${say(words.title)}</h1>
    <a
      class=${moved ? 'bar__clock bar__clock--moved' : 'bar__clock'}
      href=${address('clock')}
      title=${say(words.clock)}
      data-clock
    >
      ${moved ? html`<span class="wide">${say(words.clockMoved)} · </span>` : ''}${status.nowMs ? dateTime(status.nowMs) : ''}
    </a>
    <button class="button button--quiet" @click=${changeLanguage} data-language>
      ${say(words.language)} <kbd>l</kbd>
    </button>
    <button class="button button--quiet" @click=${openHelp} data-help>${say(words.keys)} <kbd>?</kbd></button>
  </header>`;
}

function banners() {
  if (status.offline) return html`<p class="banner">${say(words.offline)}</p>`;
  if (status.problem) return html`<p class="banner">${say(words.failed, { message: status.problem })}</p>`;
  if (status.faults.length === 0) return '';
  const names = status.faults.map(faultTitle).join(say(['、', ', ']));
  const off = () =>
    attempt(async () => {
      await remove('/local/faults');
      await watch();
    });
  return html`<p class="banner" data-faults-on>
    ${say(words.faultsOn, { names })} <button class="button" @click=${off}>${say(words.faultsOff)}</button>
  </p>`;
}
