import type { OrderState, OrderStep } from '@fangzhen/contracts';
import { isOpen } from '../afterSale/moves';
import { quotasAsOf } from '../campaign/quota';
import { amongOthers, keptBack } from '../afterSale/together';
import { earnedAtCompletion, growthAtCompletion, pointsStillUsed, restShare } from '../afterSale/share';
import { afterSaleFields } from '../afterSale/write';
import type { AfterSale } from '../model/afterSale';
import type { Order, OrderEvent } from '../model/order';
import type { SharedHold } from '../model/shared';
import { Refusal } from '../refusal';
import { withEvents } from './events';
import { LOOK_AFTER_MS } from './lookAfter';
import { findMove, fitsKind } from './transitions';

export interface MoveRequest {
  to: OrderState;
  by: OrderStep['by'];
  nowMs: number;
  /** Reviving a closed order: the key under which it now holds stock, coupon and points again. Only then, and a new one. */
  holdId?: string;
  /** With `holdId`: what its fulfilment holds anew, if it needs something. */
  shared?: SharedHold;
  /** WeChat Pay's, when the move is its payment. */
  transactionId?: string;
  /** Why it is refunded: shown to the person. */
  reason?: string;
  /** Given back: the goods do not go back to the shelf. */
  waste?: boolean;
  /** Given back by the after-sale that leaves nothing of it: all of them, with that one agreed to. */
  afterSales?: AfterSale[];
  /** The other orders of its checkout, where it is given back: what campaigns gave may rest on them. */
  others?: readonly Order[];
}

/**
 * The order after one move along the table (I10): its version one up, the step in its timeline, and the move's events
 * behind those that are still to be carried out. The caller compares the version where it writes.
 *
 * @throws Refusal ORDER_STATE with `details.state`, when the table has no such move for whoever makes it, and what its guard says.
 * @throws RangeError when a revived order comes without a new holdId or what its fulfilment needs, or another order with one.
 */
export function moveOrder(order: Order, request: MoveRequest): Order {
  const { to, by, nowMs, transactionId } = request;
  const move = findMove(order.state, to);
  if (!move?.by.includes(by) || !fitsKind(move, order.fulfilment.kind)) {
    throw new Refusal('ORDER_STATE', `订单${STATE_TEXTS[order.state]}，现在不能这样操作，请刷新后再看`, {
      state: order.state,
    });
  }

  const refusal = move.guard?.(order, nowMs, by);
  if (refusal) throw refusal;

  const holdId = holdAfter(order, request);
  const events = withEvents(
    order.events,
    move.events
      .filter((type) => concerns(order, type, request))
      .map((type) => ({
        ...{ id: `${holdId}-${type}`, type, holdId, atMs: nowMs },
        ...(type === 'releaseShared' && { shared: order.shared! }),
        ...(POINTS_OF[type] && { points: POINTS_OF[type](order) }),
        ...(GROWTH_OF[type] && { growth: GROWTH_OF[type](order) }),
      })),
  );
  return {
    ...order,
    state: to,
    holdId,
    ...(request.shared && { shared: request.shared }),
    ...(order.quotas && { quotas: quotasAsOf(order, holdId) }),
    version: order.version + 1,
    timeline: [...order.timeline, { state: to, atMs: nowMs, by }],
    ...(to === 'paid' && { paidAtMs: nowMs }),
    ...(transactionId !== undefined && { transactionId }),
    ...refundAfter(order, request),
    ...afterSalesAfter(order, request),
    untold: true,
    events,
    pending: events.length > 0,
    lookAtMs: nowMs + LOOK_AFTER_MS,
  };
}

/**
 * A move that brings no events, as a change that needs nothing of the order but the state and kind it is in: written where the order
 * is still as `where` says, it is the same as `moveOrder` (I10).
 *
 * @throws RangeError for a move that is not in the table, not that person's, guarded, or brings events.
 */
export function moveInPlace(from: OrderState, { to, by, nowMs }: Pick<MoveRequest, 'to' | 'by' | 'nowMs'>) {
  const move = findMove(from, to);
  if (!move?.by.includes(by) || move.events.length > 0 || move.guard)
    throw new RangeError(`an order cannot be moved from ${from} to ${to} in place`);
  return {
    where: { state: from, ...(move.kinds && { 'fulfilment.kind': { $in: move.kinds } }) },
    set: { state: to, lookAtMs: nowMs + LOOK_AFTER_MS, untold: true as const },
    inc: { version: 1 },
    push: { timeline: { state: to, atMs: nowMs, by } satisfies OrderStep },
  };
}

const STATE_TEXTS: Record<OrderState, string> = {
  unpaid: '待支付',
  paid: '已支付',
  accepted: '已接单',
  ready: '已备好',
  delivering: '配送中',
  completed: '已完成',
  missed: '未到店',
  closed: '已关闭',
  refunding: '正在退款',
  refunded: '已退款',
};

function holdAfter(order: Order, { to, holdId, shared }: MoveRequest): string {
  const revives = order.state === 'closed' && to === 'paid';
  const needsShared = revives && order.shared !== undefined;
  if (needsShared !== (shared !== undefined))
    throw new RangeError(`${order._id} goes to ${to} with ${shared?.id}`);
  const isNew = holdId !== undefined && holdId !== order.holdId;
  if (revives !== isNew) throw new RangeError(`${order._id} goes to ${to} with hold ${holdId}`);
  return holdId ?? order.holdId;
}

/** The points that an event is about: what earlier parts have taken with them is not among them. */
const POINTS_OF: Partial<Record<OrderEvent['type'], (order: Order) => number>> = {
  returnPoints: pointsStillUsed,
  earnPoints: earnedAtCompletion,
  takeBackPoints: (order) => (order.state === 'completed' ? earnedAtCompletion(order) : 0),
};

/** The same of growth. */
const GROWTH_OF: typeof POINTS_OF = {
  earnGrowth: growthAtCompletion,
  takeBackGrowth: (order) => (order.state === 'completed' ? growthAtCompletion(order) : 0),
};

/** An event about a thing that this order has not is left out: no coupon, no points, nothing to pay. */
function concerns(order: Order, type: OrderEvent['type'], { waste }: MoveRequest): boolean {
  switch (type) {
    case 'redeemCoupon':
    case 'releaseCoupon':
      return order.couponIds.length > 0;
    case 'settleQuota':
    case 'releaseQuota':
      return (order.quotas ?? []).length > 0;
    case 'releaseShared':
      return order.shared !== undefined;
    case 'returnPoints':
    case 'earnPoints':
    case 'takeBackPoints':
      return POINTS_OF[type]!(order) > 0;
    case 'earnGrowth':
    case 'takeBackGrowth':
      return GROWTH_OF[type]!(order) > 0;
    case 'issueRewards':
      return order.rewards !== undefined;
    case 'revokeRewards':
      return order.rewards !== undefined && order.state === 'completed';
    case 'returnStock':
      return !waste;
    case 'closePayment':
      return order.payFen > 0;
    // Also of nothing: carrying it out is what brings the order to refunded.
    case 'refund':
    case 'takeStock':
    case 'releaseStock':
      return true;
  }
}

function refundAfter(order: Order, request: MoveRequest): Pick<Order, 'refund' | 'withheldFen'> {
  const { to, nowMs, reason, waste, others = [] } = request;
  if (to === 'refunding') {
    const { amountFen, withheldFen } = restShare(amongOthers(order, others));
    return {
      ...keptBack(order, withheldFen),
      refund: {
        ...{ reason: reason ?? '订单取消', amountFen, requestedAtMs: nowMs },
        ...(waste && { waste }),
      },
    };
  }
  if (to === 'refunded' && order.refund) return { refund: { ...order.refund, doneAtMs: nowMs } };
  return {};
}

/** An order that is given back whole takes what was still open with it; the after-sale that leaves nothing of it ends with it. */
function afterSalesAfter(order: Order, { to, nowMs, afterSales = order.afterSales }: MoveRequest) {
  if (!afterSales) return {};
  const step = { atMs: nowMs, behind: order.timeline.length + 1 };
  if (to === 'refunding')
    return afterSaleFields(
      order,
      afterSales.map((one) => (isOpen(one) ? { ...one, state: 'withdrawn' as const } : one)),
      step,
    );
  if (to !== 'refunded') return {};
  return afterSaleFields(
    order,
    afterSales.map((one) => (one.whole ? { ...one, state: 'refunded' as const, doneAtMs: nowMs } : one)),
    step,
  );
}
