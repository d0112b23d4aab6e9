import type { Ctx } from '@fangzhen/cloudkit';
import type { Holding } from '@fangzhen/domain';

interface Ending {
  of: 'pickupSlots' | 'calendars' | 'tableSessions' | 'campaigns';
  /** Those of the keys that an order has. */
  live: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  release: (key: string) => Promise<void>;
}

/** Gives back what is held beyond its time by no order, and takes the document off the sweeper's list when no such hold can be left. */
export async function endHolds(
  ctx: Ctx,
  { _id, held, holdingUntilMs }: Holding & { _id: string },
  { of, live, release }: Ending,
): Promise<void> {
  const over = Object.keys(held).filter((key) => held[key]!.untilMs < ctx.nowMs);
  const kept = await live(over);
  for (const key of over) if (!kept.has(key)) await release(key);
  if (over.length < Object.keys(held).length) return;
  // Somebody who has taken something meanwhile has moved the time on: it stays on the list.
  await ctx.system.update(of, { _id, holdingUntilMs: holdingUntilMs! }, { unset: ['holdingUntilMs'] });
}
