import type { Ctx } from '@fangzhen/cloudkit';
import { daysToReconcile, reconcileDay, reconciliationId } from '@fangzhen/steps/finance/reconcileDay';
import { each } from './each';

/** Once a day, when WeChat Pay's bill of yesterday is there; a day that failed or was slept through is made good the next minute. */
export async function reconcile(ctx: Ctx): Promise<void> {
  const days = daysToReconcile(ctx.nowMs);
  const ids = days.map((day) => reconciliationId(ctx, day));
  const filter = { _id: { $in: ids } };
  const done = await ctx.system.find('reconciliations', filter, { limit: ids.length, fields: ['day'] });
  const left = days.filter((day) => !done.some((report) => report.day === day));
  await each(ctx, left.slice(0, 1), (day) => reconcileDay(ctx, day, null));
}
