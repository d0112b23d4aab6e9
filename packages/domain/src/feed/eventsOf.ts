import type { OrderFeedEvent } from '@fangzhen/contracts';
import type { Order } from '../model/order';

/** What the feed needs of an order. */
export const FEED_FIELDS = [
  ...(['memberId', 'brandId', 'storeId', 'fulfilment', 'payFen', 'checkout', 'version', 'told'] as const),
  ...(['timeline', 'afterSaleSteps', 'refund'] as const),
] satisfies (keyof Order)[];

/**
 * Everything that has happened to an order, in its order. What was there stays as it is, whatever happens later: both lists are only added to,
 * and a step of an after-sale lies behind as much of the timeline as there was then.
 */
export function eventsOf(order: Pick<Order, '_id' | (typeof FEED_FIELDS)[number]>): OrderFeedEvent[] {
  const { timeline, afterSaleSteps = [], refund } = order;
  const steps = timeline.flatMap((step, i) => {
    const back = step.state === 'refunding' || step.state === 'refunded';
    return [
      { kind: 'order' as const, ...step, ...(back && refund && { refundFen: refund.amountFen }) },
      ...afterSaleSteps
        .filter(({ behind }) => behind === i + 1)
        .map(({ behind: _, ...step }) => ({ kind: 'afterSale' as const, ...step })),
    ];
  });
  return steps.map((step, i) => ({
    id: `${order._id}-${i + 1}`,
    orderId: order._id,
    no: i + 1,
    memberId: order.memberId,
    brandId: order.brandId,
    storeId: order.storeId,
    fulfilment: order.fulfilment.kind,
    payFen: order.payFen,
    ...(order.checkout && { checkoutId: order.checkout.id }),
    ...step,
  }));
}
