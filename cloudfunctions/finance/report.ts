import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { reportView } from './views';

export const report = staffAction(contracts.finance.report, 'finance.reconcile', async ({ id }, ctx) => {
  const found = await ctx.scoped('reconciliations').get(id);
  if (!found) throw notFound('对账单');
  return { report: reportView(found) };
});
