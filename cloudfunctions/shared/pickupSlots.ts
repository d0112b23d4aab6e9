import type { Ctx } from '@fangzhen/cloudkit';
import type { PickupSlot } from '@fangzhen/domain';

/** Two days of the shortest slots of a few stores. */
const MAX = 1000;

/** What is taken of these stores' slots that are still to come: one round trip, none without a store. */
export async function readSlots(
  ctx: Ctx,
  storeIds: readonly string[],
): Promise<Pick<PickupSlot, 'storeId' | 'startMs' | 'taken'>[]> {
  if (storeIds.length === 0) return [];
  const filter = { storeId: { $in: storeIds }, startMs: { $gte: ctx.nowMs } };
  const fields = ['storeId', 'startMs', 'taken'];
  return ctx.shared('pickupSlots').find(filter, { order: [['startMs', 'asc']], limit: MAX, fields });
}
