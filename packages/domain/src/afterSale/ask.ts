import type { AfterSaleLine, OrderState } from '@fangzhen/contracts';
import type { AfterSale } from '../model/afterSale';
import type { Order } from '../model/order';
import { Refusal } from '../refusal';
import { shanghaiText } from '../time/shanghai';
import { isOpen } from './moves';
import { AFTER_SALE_RULES, MAX_AFTER_SALES } from './rules';
import { afterSaleShare, unitsLeft } from './share';
import { amongOthers } from './together';
import { withAfterSales } from './write';

type Asker = Exclude<AfterSale['by'], 'system'>;

export interface AfterSaleRequest extends Pick<
  AfterSale,
  'requestId' | 'fingerprint' | 'lines' | 'reason' | 'pictures'
> {
  by: Asker;
  nowMs: number;
}

/** When an order's units can be asked back. Before the store has begun the member cancels; the store itself may give back even then, and to who did not come. */
const STATES: Record<Asker, readonly OrderState[]> = {
  member: ['accepted', 'ready', 'delivering', 'completed'],
  staff: ['paid', 'accepted', 'ready', 'delivering', 'completed', 'missed'],
};

/**
 * The order with one more after-sale that waits for the store; the order itself where the same request asked before (I7).
 *
 * @param others of its checkout: what it is worth may rest on them
 * @throws Refusal KEY_REUSED, ORDER_STATE, AFTER_SALE_OPEN, AFTER_SALE_OVER, AFTER_SALE_UNITS.
 */
export function askAfterSale(order: Order, request: AfterSaleRequest, others: readonly Order[] = []): Order {
  const { afterSales = [] } = order;
  const same = afterSales.find(({ requestId }) => requestId === request.requestId);
  if (same) {
    if (same.fingerprint === request.fingerprint) return order;
    throw new Refusal('KEY_REUSED', '这次申请已经提交过，请刷新后再操作');
  }
  const problem = askProblem(order, request.by, request.nowMs) ?? unitsProblem(order, request.lines);
  if (problem) throw problem;
  const { nowMs, ...asked } = request;
  const { amountFen, points, earned, growth } = afterSaleShare(amongOthers(order, others), request.lines);
  const afterSale: AfterSale = {
    ...asked,
    id: `a${afterSales.length + 1}`,
    state: 'asked',
    askedAtMs: nowMs,
    ...{ amountFen, points, earned, growth },
  };
  return withAfterSales(order, [...afterSales, afterSale], nowMs);
}

/** Why nothing of the order can be asked back now; undefined when it can. */
export function askProblem(
  order: Pick<Order, 'state' | 'timeline' | 'lines' | 'afterSales'>,
  by: Asker,
  nowMs: number,
): Refusal | undefined {
  const { state, afterSales = [] } = order;
  if (!STATES[by].includes(state) || unitsLeft(order).every((left) => left === 0))
    return new Refusal('ORDER_STATE', '这笔订单现在不能申请售后，有问题请致电门店', { state });
  if (afterSales.some(isOpen))
    return new Refusal('AFTER_SALE_OPEN', '已有一笔售后在处理，处理完或撤销后可以再申请');
  const untilMs = askUntilMs(order);
  if (untilMs !== undefined && nowMs > untilMs)
    return new Refusal(
      'AFTER_SALE_OVER',
      `售后申请已于 ${shanghaiText(untilMs, 'M月D日 HH:mm')} 截止，请联系门店`,
      { untilMs },
    );
  if (afterSales.length >= MAX_AFTER_SALES)
    return new Refusal('AFTER_SALE_OVER', '这笔订单的售后次数已用完，请联系门店');
  return undefined;
}

/** The last moment to ask, once the order is over. */
export function askUntilMs({ timeline }: Pick<Order, 'timeline'>): number | undefined {
  const over = timeline.find(({ state }) => state === 'completed' || state === 'missed');
  return over && over.atMs + AFTER_SALE_RULES.windowMs;
}

function unitsProblem(order: Order, lines: readonly AfterSaleLine[]): Refusal | undefined {
  const left = unitsLeft(order);
  const over = lines.filter(({ line, qty }) => qty > (left[line] ?? 0));
  if (over.length === 0) return undefined;
  return new Refusal('AFTER_SALE_UNITS', '可退的件数不够，请减少数量', {
    lines: over.map(({ line }) => ({ line, left: left[line] ?? 0 })),
  });
}
