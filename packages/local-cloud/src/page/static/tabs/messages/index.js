import { html } from 'lit-html';
import { get, post, remove } from '../../lib/api.js';
import { dateTime } from '../../lib/format.js';
import { say } from '../../lib/language.js';
import { attempt, tell } from '../../lib/notice.js';
import { badge, empty } from '../../lib/parts.js';
import { address } from '../../lib/router.js';
import { words as common } from '../../lib/words.js';
import { words } from './words.js';

/** @typedef {{ atMs: number, functionName: string, requestId: string, api: string, data: any, code?: string }} Message */
/** @typedef {{ outTradeNo: string, subMchId: string, body: string, totalFee: number, state: string, createdAtMs: number }} PayOrder */

const MOST_SHOWN = 200;

/** @type {Message[]} */
let messages = [];
/** @type {PayOrder[]} */
let orders = [];

async function refresh() {
  [messages, orders] = await Promise.all([get('/local/messages'), get('/local/pay/orders')]);
}

const clear = () =>
  attempt(async () => {
    await remove('/local/messages');
    await refresh();
  });

/** @param {PayOrder} order */
const confirm = ({ outTradeNo, subMchId }) =>
  attempt(async () => {
    await post('/local/pay/confirm', { outTradeNo, subMchId });
    await refresh();
    tell(say(words.paid, { no: outTradeNo }));
  });

function view() {
  const nothing = messages.length === 0 && orders.length === 0;
  return html`<div class="head">
      <h2>${say(words.title)}</h2>
      <button class="button" ?disabled=${messages.length === 0} @click=${clear}>${say(common.clear)}</button>
    </div>
    <p class="muted">${say(words.about)}</p>
    ${nothing ? empty(say(words.none)) : ''} ${orders.length > 0 ? html`<h3>${say(words.orders)}</h3>` : ''}
    <div class="columns">${latest(orders).map(orderView)}</div>
    ${messages.length > 0 ? html`<h3>${say(words.sent)}</h3>` : ''}
    <div class="columns">${latest(messages).map(messageView)}</div>`;
}

/** @template T @param {T[]} list @returns {T[]} newest first */
const latest = (list) => list.slice(-MOST_SHOWN).reverse();

/** @param {Message} message */
const messageView = ({ atMs, functionName, requestId, api, data, code }) =>
  html`<article class="card">
    <div class="line line--middle">
      <b class="push">${api}</b><span class="muted small">${dateTime(atMs)}</span>
    </div>
    ${
      code
        ? html`<img class="picture" src=${`/local/code?${new URLSearchParams({ text: code })}`} alt=${code} />
            <code>${code}</code>`
        : ''
    }
    <pre class="answer" tabindex="0">${JSON.stringify(data, null, 2)}</pre>
    ${
      requestId
        ? html`<a class="small" href=${address('logs', requestId)}
            >${say(words.from, { name: functionName })}</a
          >`
        : ''
    }
  </article>`;

/** @param {PayOrder} order */
const orderView = (order) =>
  html`<article class="card">
    <div class="line line--middle">
      <b class="push">${order.body || order.outTradeNo}</b
      >${badge(order.state, order.state === 'SUCCESS' ? 'good' : 'warn')}
    </div>
    <span>¥ ${(order.totalFee / 100).toFixed(2)}</span>
    <code>${order.outTradeNo}</code>
    <span class="muted small">${dateTime(order.createdAtMs)}</span>
    ${
      order.state === 'NOTPAY'
        ? html`<button class="button" @click=${() => confirm(order)}>${say(words.pay)}</button>`
        : ''
    }
  </article>`;

/** @type {import('../index.js').Tab} */
export const messagesTab = { id: 'messages', title: words.title, view, refresh };
