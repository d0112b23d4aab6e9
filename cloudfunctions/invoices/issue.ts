import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { issueInvoice } from '@fangzhen/domain';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { invoiceCard } from './card';

/** Finance has made it out, for the amount that they saw. */
export const issue = staffAction(contracts.invoices.issue, 'finance.invoice', async (input, ctx) => {
  const { orderId, amountFen } = input;
  const read = () => ctx.scoped('orders').get(orderId);
  const order = await changeOrder(ctx, read, (now) => issueInvoice(now, amountFen, ctx.nowMs));
  ctx.log('invoiceIssued', { orderId, fen: amountFen });
  return { invoice: await invoiceCard(ctx, order) };
});
