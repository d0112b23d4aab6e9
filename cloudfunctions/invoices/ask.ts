import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { askInvoice } from '@fangzhen/domain';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { viewOf } from '../shared/orderView';

export const ask = memberAction(contracts.invoices.ask, async ({ orderId, invoice }, ctx) => {
  const read = () => ctx.mine('orders').get(orderId);
  const order = await changeOrder(ctx, read, (now) => askInvoice(now, invoice, ctx.nowMs));
  return { order: await viewOf(ctx, order) };
});
