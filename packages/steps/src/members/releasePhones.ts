import type { Ctx, Store } from '@fangzhen/cloudkit';

/** Takes away what is left of numbers that are nobody's any more; whoever has taken one since keeps it. */
export async function releasePhones(store: Store, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((_id) => store.remove('memberPhones', { _id, memberId: '' })));
}

/** Those that a killed instance had no time for. */
export async function sweepPhones(ctx: Ctx): Promise<void> {
  await ctx.system.remove('memberPhones', { memberId: '' });
}
