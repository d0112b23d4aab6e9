import type { Ctx } from '@fangzhen/cloudkit';
import { daysToReconcile, reconcileDay, reconciliationId } from '@fangzhen/steps/finance/reconcileDay';
import { everyPay } from '@fangzhen/steps/payments/client';
import { each } from '../shared/each';

/**
 * Once a day for each merchant, when WeChat Pay's bill of yesterday is there; a day that failed or was slept through is made good the
 * next minute.
 */
export async function reconcile(ctx: Ctx): Promise<void> {
  const days = daysToReconcile(ctx.nowMs).flatMap((day) => everyPay(ctx).map((pay) => ({ pay, day })));
  const ids = days.map(({ pay, day }) => reconciliationId(pay, day));
  const filter = { _id: { $in: ids } };
  const done = await ctx.system.find('reconciliations', filter, { limit: ids.length, fields: ['day'] });
  const left = days.filter(({ pay, day }) => !done.some(({ _id }) => _id === reconciliationId(pay, day)));
  await each(ctx, left.slice(0, 1), ({ pay, day }) => reconcileDay(ctx, pay, { day, by: null }));
}
