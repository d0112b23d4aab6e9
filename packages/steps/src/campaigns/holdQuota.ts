import { Refusal, type Condition, type Ctx } from '@fangzhen/cloudkit';
import type { Campaign, QuotaHold } from '@fangzhen/domain';

type Quotas = ReadonlyMap<string, Campaign['quota']>;

/**
 * Takes what a checkout uses of its campaigns' quotas, all of it or nothing: each by one conditional update under the attempt's key (I4). A campaign that was
 * paused, or whose quota was changed, since it was read is over for this attempt.
 *
 * @param quotas as they were read: by campaign
 * @param untilMs when the sweeper may take it back if no order came of it
 * @throws Refusal CAMPAIGN_OVER; after any error nothing is held.
 */
export async function holdQuotas(
  ctx: Ctx,
  holds: readonly QuotaHold[],
  quotas: Quotas,
  untilMs: number,
): Promise<void> {
  const done = await Promise.allSettled(
    holds.map((hold) => take(ctx, hold, quotas.get(hold.campaignId) ?? {}, untilMs)),
  );
  if (done.every((one) => one.status === 'fulfilled' && one.value)) return;
  // Also those that failed: their replies may have been lost.
  await releaseQuotas(ctx, holds);
  const failed = done.find((one) => one.status === 'rejected');
  throw failed ? failed.reason : new Refusal('CAMPAIGN_OVER', '活动名额刚刚用完，请确认新的金额');
}

async function take(
  ctx: Ctx,
  { campaignId, key, fen }: QuotaHold,
  { count, budgetFen }: Campaign['quota'],
  untilMs: number,
): Promise<boolean> {
  const held = `held.${key}`;
  const where: Record<string, Condition> = {
    ...{ _id: campaignId, state: 'running', [held]: { $exists: false } },
    'quota.count': count ?? { $exists: false },
    'quota.budgetFen': budgetFen ?? { $exists: false },
    ...(count !== undefined && { usedCount: { $lte: count - 1 } }),
    ...(budgetFen !== undefined && { usedFen: { $lte: budgetFen - fen } }),
  };
  const updated = await ctx.system.update('campaigns', where, {
    inc: { usedCount: 1, usedFen: fen },
    set: { [held]: { fen, untilMs }, holdingUntilMs: untilMs },
  });
  return updated === 1;
}

/** The undo, while nothing is paid: the quota has it again. Twice changes nothing. */
export async function releaseQuotas(ctx: Ctx, holds: readonly QuotaHold[]): Promise<void> {
  await Promise.all(
    holds.map(({ campaignId, key, fen }) =>
      ctx.system.update(
        'campaigns',
        { _id: campaignId, [`held.${key}`]: { $exists: true } },
        { inc: { usedCount: -1, usedFen: -fen }, unset: [`held.${key}`] },
      ),
    ),
  );
}

/** Paid: it is used for good. Twice changes nothing. */
export async function settleQuotas(ctx: Ctx, holds: readonly QuotaHold[]): Promise<void> {
  await Promise.all(
    holds.map(({ campaignId, key }) =>
      ctx.system.update('campaigns', { _id: campaignId }, { unset: [`held.${key}`] }),
    ),
  );
}

/** The undo, after a refund. A mark under `returned` makes the second time change nothing. */
export async function returnQuotas(ctx: Ctx, holds: readonly QuotaHold[]): Promise<void> {
  await Promise.all(
    holds.map(({ campaignId, key, fen }) =>
      ctx.system.update(
        'campaigns',
        { _id: campaignId, [`returned.${key}`]: { $exists: false } },
        {
          inc: { usedCount: -1, usedFen: -fen },
          set: { [`returned.${key}`]: true, returnedAtMs: ctx.nowMs },
        },
      ),
    ),
  );
}

/** The quotas of these campaigns as they are now. */
export async function readQuotas(ctx: Ctx, holds: readonly QuotaHold[]): Promise<Quotas> {
  const ids = holds.map(({ campaignId }) => campaignId);
  if (ids.length === 0) return new Map();
  const found = await ctx.system.find(
    'campaigns',
    { _id: { $in: ids } },
    { limit: ids.length, fields: ['quota'] },
  );
  return new Map(found.map(({ _id, quota }) => [_id, quota]));
}
