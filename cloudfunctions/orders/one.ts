import { contracts } from '@fangzhen/contracts';
import { memberAction, notFound } from '@fangzhen/cloudkit';
import { viewOf } from '../shared/orderView';

export const one = memberAction(contracts.orders.one, async ({ orderId }, ctx) => {
  const order = await ctx.mine('orders').get(orderId);
  if (!order) throw notFound('订单');
  return { order: await viewOf(ctx, order) };
});
