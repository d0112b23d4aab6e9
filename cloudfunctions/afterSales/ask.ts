import { fingerprint, memberAction, onceId } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { askAfterSale } from '@fangzhen/domain';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { othersOf } from '@fangzhen/steps/orders/together';
import { viewOf } from '../shared/orderView';

export const ask = memberAction(contracts.afterSales.ask, async (input, ctx) => {
  const { clientAskId, orderId, lines, reason, pictures } = input;
  const request = {
    requestId: onceId(ctx, 'afterSales.ask', clientAskId),
    fingerprint: fingerprint(input),
    ...{ by: 'member' as const, lines, reason, pictures, nowMs: ctx.nowMs },
  };
  const read = () => ctx.mine('orders').get(orderId);
  const order = await changeOrder(ctx, read, async (now) =>
    askAfterSale(now, request, await othersOf(ctx, now)),
  );
  return { order: await viewOf(ctx, order) };
});
