import type { CollectionName, Ctx, Fields } from '@fangzhen/cloudkit';

const BATCH = 200;
/** The rest then waits for the next minute. */
const MOST_BATCHES = 10;

/** Takes documents away whose time is over, the oldest first, so many at a time that no call takes long. */
export async function removeOld(ctx: Ctx, name: CollectionName, old: Fields, by: string): Promise<void> {
  for (let batches = 0; batches < MOST_BATCHES; batches += 1) {
    const found = await ctx.system.find(name, old, { order: [[by, 'asc']], limit: BATCH, fields: [by] });
    if (found.length === 0) return;
    await ctx.system.remove(name, { ...old, _id: { $in: found.map(({ _id }) => _id) } });
    if (found.length < BATCH) return;
  }
}
