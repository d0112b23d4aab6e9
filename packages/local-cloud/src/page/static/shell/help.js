import { html } from 'lit-html';
import { openDialog } from '../lib/dialog.js';
import { say } from '../lib/language.js';
import { words } from '../lib/words.js';
import { tabs } from '../tabs/index.js';

/** @type {[keys: string[], does: import('../lib/language.js').Words][]} */
const EVERYWHERE = [
  [['/'], ['到查询或筛选框', 'To the query or filter']],
  [
    ['↑', '↓'],
    ['在列表里移动（j、k 也行）', 'Move in a list (j and k too)'],
  ],
  [
    ['←', '→'],
    ['到旁边的列表', 'To the list beside'],
  ],
  [['Enter'], ['打开所在的一行', 'Open the row']],
  [['Esc'], ['关闭，或离开输入框', 'Close, or leave a field']],
  [['Ctrl+Enter'], ['保存或调用', 'Save or call']],
  [['n'], ['新建（数据、调用、上传）', 'New (document, call, upload)']],
  [['l'], ['切换语言', 'Switch the language']],
  [['?'], ['这张表', 'This table']],
];

/** Every key there is. */
export function openHelp() {
  openDialog({
    title: () => say(words.keys),
    view: () =>
      html`<dl class="keys">
        ${tabs.map(({ title }, at) => keyLine([String(at + 1)], title))}
        ${EVERYWHERE.map(([keys, does]) => keyLine(keys, does))}
      </dl>`,
  });
}

/** @param {string[]} keys @param {import('../lib/language.js').Words} does */
const keyLine = (keys, does) =>
  html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${say(does)}</dd>`;
