import type { Ctx } from '@fangzhen/cloudkit';
import { shanghaiDay, type Calendar } from '@fangzhen/domain';

/** Some days of everybody of a few stores. */
const MAX = 1000;

export type BookedDays = Pick<Calendar, '_id' | 'held'>[];

/** What is booked at these stores from today on: one round trip, none without a store. */
export async function readCalendars(ctx: Ctx, storeIds: readonly string[]): Promise<BookedDays> {
  if (storeIds.length === 0) return [];
  const filter = { storeId: { $in: storeIds }, dayStartMs: { $gte: shanghaiDay(ctx.nowMs).startMs } };
  return ctx
    .shared('calendars')
    .find(filter, { order: [['dayStartMs', 'asc']], limit: MAX, fields: ['held'] });
}
