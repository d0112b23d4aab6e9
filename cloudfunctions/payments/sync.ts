import { contracts } from '@fangzhen/contracts';
import { memberAction, notFound } from '@fangzhen/cloudkit';
import { askPay } from '@fangzhen/steps/payments/client';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';

export const sync = memberAction(contracts.payments.sync, async ({ orderId }, ctx) => {
  const order = await ctx.mine('orders').get(orderId);
  if (!order) throw notFound('订单');
  const { state } = await askPay(ctx, () => syncPayment(ctx, order));
  return { state };
});
