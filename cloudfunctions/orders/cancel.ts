import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { closeOrder } from '@fangzhen/steps/orders/closeOrder';
import { viewOf } from './viewOf';

export const cancel = memberAction(contracts.orders.cancel, async ({ orderId }, ctx) => {
  const read = () => ctx.mine('orders').get(orderId);
  const order = await closeOrder(ctx, read, { by: 'member', reason: '你取消了订单' });
  return { order: await viewOf(ctx, order) };
});
