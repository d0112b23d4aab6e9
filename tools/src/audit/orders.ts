import { isAgreed, isLive, mayMove, type Order } from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import type { Ledgers } from './ledgers';

/** I5, I9, I10, I11, I14: sums of lines and discounts, the way along the table, one notice a payment, nothing left undone. */
export function auditOrders(before: Ledgers, now: Ledgers): string[] {
  const old = new Set(before.orders.map(({ _id }) => _id));
  const noticeOf = new Map(now.notices.map((notice) => [notice.orderId, notice]));
  return now.orders
    .filter(({ _id }) => !old.has(_id))
    .flatMap((order) => [
      ...wrongWithheld(order, now.orders),
      ...wrongSums(order),
      ...wrongWay(order),
      ...wrongRefunds(order),
      ...wrongPayment(order, noticeOf.get(order._id)?._id),
      ...(order.pending || order.events.length > 0
        ? [`I14: order ${order._id} (${order.state}) has events left to do`]
        : []),
    ]);
}

function wrongSums({ _id, lines, discounts, fees, itemsFen, payFen }: Order): string[] {
  const byRows = lines.every(
    (line, i) => sumBy(discounts, (discount) => discount.byLine[i] ?? 0) === line.discountFen,
  );
  const byColumns = discounts.every((discount) => sumBy(discount.byLine) === discount.amountFen);
  const feesFen = sumBy(fees, 'amountFen');
  const sound =
    sumBy(lines, 'amountFen') === itemsFen &&
    sumBy(lines, 'payFen') + feesFen === payFen &&
    itemsFen - sumBy(discounts, 'amountFen') + feesFen === payFen &&
    lines.every((line) => line.amountFen - line.discountFen === line.payFen && line.payFen >= 0);
  return byRows && byColumns && sound ? [] : [`I11: the sums of order ${_id} do not agree`];
}

function wrongWay({ _id, timeline, state, fulfilment }: Order): string[] {
  const states = timeline.map((step) => step.state);
  const legal = states.every((to, i) => i === 0 || mayMove(states[i - 1]!, to, fulfilment.kind));
  return legal && states[0] === 'unpaid' && states.at(-1) === state
    ? []
    : [`I10: order ${_id} went ${states.join(' → ')} and is ${state}`];
}

/** I6: nothing is kept back of a checkout of which everything has come back. */
function wrongWithheld(order: Order, orders: readonly Order[]): string[] {
  const { _id, checkout, withheldFen = 0 } = order;
  const ids = checkout?.orderIds ?? [_id];
  const allBack = orders.every((one) => !ids.includes(one._id) || !isLive(one));
  return withheldFen > 0 && allBack
    ? [`I6: order ${_id} keeps ${withheldFen} back, and nothing is left`]
    : [];
}

function wrongPayment({ _id, state, payFen, transactionId }: Order, noticeId: string | undefined): string[] {
  if (transactionId !== noticeId)
    return [`I8: order ${_id} says ${transactionId}, its notice is ${noticeId}`];
  const paid = transactionId !== undefined || payFen === 0;
  const mustBePaid = state !== 'unpaid' && state !== 'closed';
  return paid === mustBePaid ? [] : [`I9: order ${_id} is ${state} and ${paid ? 'paid' : 'not paid'}`];
}

/**
 * I6: what parts gave back is ⌊paid·k ÷ qty⌋ of each line for its k units, the whole gave the rest, each but for what is kept back for a campaign;
 * and nothing is open that could not go on.
 */
function wrongRefunds({
  _id,
  state,
  lines,
  fees,
  payFen,
  refund,
  timeline,
  afterSales = [],
  withheldFen = 0,
}: Order): string[] {
  const parts = afterSales.filter((one) => isAgreed(one) && !one.whole);
  const units = lines.map((_, i) =>
    sumBy(parts, (part) => sumBy(part.lines, ({ line, qty }) => (line === i ? qty : 0))),
  );
  const goodsFen = sumBy(lines.map(({ payFen: fen, qty }, i) => Math.floor((fen * units[i]!) / qty)));
  const partsFen = sumBy(parts, 'amountFen');
  const givenFen = goodsFen - withheldFen;
  // What was kept back of units that came back may come back as a part behind the whole, and of a whole refund its own part stays.
  const keptFees = timeline.some((step) => step.state === 'delivering') ? sumBy(fees, 'amountFen') : 0;
  const rest = refund && refund.amountFen + partsFen !== payFen - keptFees - withheldFen;
  const over = units.some((unit, i) => unit > lines[i]!.qty);
  const wholeAlone = afterSales.some((one) => one.whole && isAgreed(one)) && !refund;
  const left = afterSales.some((one) => one.state === 'refunding' && (!one.whole || state === 'refunded'));
  return [
    ...(over || withheldFen < 0 || (!refund && partsFen !== givenFen)
      ? [`I6: parts of order ${_id} gave back ${partsFen}, not ${givenFen}`]
      : []),
    ...(rest || wholeAlone ? [`I6: order ${_id} gave back ${refund?.amountFen} beside ${partsFen}`] : []),
    ...(left ? [`I9: a part of order ${_id} (${state}) has not come back`] : []),
  ];
}
