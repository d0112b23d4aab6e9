import type { Ctx } from '@fangzhen/cloudkit';
import { carryOnGrant } from './carryOnGrant';

/** Grants that are carried on in one minute, and for how long: timers have others to look after. */
const MAX_GRANTS = 20;
const MINUTE_SHARE_MS = 10_000;
/** In a world whose clock stands still while something is done, this ends it. */
const MAX_STEPS = 2000;

/** Carries grants on, in turn, for a part of the minute. Safe to run twice and at once. */
export async function carryOnGrants(ctx: Ctx): Promise<void> {
  const endMs = performance.now() + MINUTE_SHARE_MS;
  const filter = { state: { $in: ['starting', 'running', 'ending'] } };
  const found = await ctx.system.find('couponGrants', filter, {
    order: [['changedAtMs', 'asc']],
    limit: MAX_GRANTS,
    fields: ['state'],
  });
  let open = found.map(({ _id }) => _id);
  for (let step = 0; open.length > 0 && step < MAX_STEPS; step += 1) {
    if (performance.now() > endMs) return;
    const grantId = open[step % open.length]!;
    if ((await carryOnGrant(ctx, grantId)) === 'over') open = open.filter((id) => id !== grantId);
  }
}
