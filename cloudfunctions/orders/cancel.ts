import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { closeOrder, closeTogether } from '@fangzhen/steps/orders/closeOrder';
import { viewOf } from '../shared/orderView';

export const cancel = memberAction(contracts.orders.cancel, async ({ orderId }, ctx) => {
  const read = () => ctx.mine('orders').get(orderId);
  const why = { by: 'member', reason: '你取消了订单' } as const;
  const order = await closeOrder(ctx, read, why);
  await closeTogether(ctx, order, why);
  return { order: await viewOf(ctx, order) };
});
