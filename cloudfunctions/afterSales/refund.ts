import { fingerprint, onceId, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { askAfterSale } from '@fangzhen/domain';
import { storeDecides } from '@fangzhen/steps/afterSales/storeDecides';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { othersOf } from '@fangzhen/steps/orders/together';
import { afterSaleCard } from './cards';
import { deciderAt, orderOfStore } from './store';

/**
 * The store gives units back that nobody asked for: two steps of an after-sale's life at once. Asked again with the same id, the second step
 * goes on where the first attempt has left it (I7).
 */
export const refund = staffAction(contracts.afterSales.refund, 'afterSales.decide', async (input, ctx) => {
  const { clientAskId, storeId, orderId, lines, reason, restock } = input;
  const decider = await deciderAt(ctx, storeId);
  const read = () => orderOfStore(ctx, { storeId, orderId });
  const request = {
    requestId: onceId(ctx, 'afterSales.refund', clientAskId),
    fingerprint: fingerprint(input),
    ...{ by: 'staff' as const, lines, reason, pictures: [], nowMs: ctx.nowMs },
  };
  const asked = await changeOrder(ctx, read, async (now) =>
    askAfterSale(now, request, await othersOf(ctx, now)),
  );
  const { id: afterSaleId, state } = asked.afterSales!.find((one) => one.requestId === request.requestId)!;
  const verdict = { answer: 'approve', restock } as const;
  const order =
    state === 'asked' ? await storeDecides(ctx, read, { afterSaleId, verdict, ...decider }) : asked;
  return { afterSale: await afterSaleCard(ctx, order, afterSaleId) };
});
