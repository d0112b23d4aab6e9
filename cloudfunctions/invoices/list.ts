import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { invoiceCard } from './card';

const MAX_SHOWN = 200;

/** What finance has to make out, and what was made out. */
export const list = staffAction(contracts.invoices.list, 'finance.invoice', async ({ state }, ctx) => {
  const order = [['invoice.askedAtMs', state === 'asked' ? 'asc' : 'desc']] as const;
  const found = await ctx.scoped('orders').find({ 'invoice.state': state }, { order, limit: MAX_SHOWN });
  return { invoices: await Promise.all(found.map((one) => invoiceCard(ctx, one))) };
});
