import { Duplicate, hashId, type Ctx } from '@fangzhen/cloudkit';
import { issueCoupon, isWorth, type CouponGrant, type CouponTemplate } from '@fangzhen/domain';
import { nextBatch } from './segment';

/** The one coupon that a grant gives a member: whoever writes it writes the same (I4). */
export const grantedCouponId = (grantId: string, memberId: string): string =>
  hashId('grant', grantId, memberId);

/** What a step came to: there is more, or nothing for now. */
type Step = 'more' | 'over';

/**
 * Takes a grant one step further: sets its part of the budget aside, writes down the next batch, writes the batch's coupons, or gives back what is left. Each
 * step changes one document by what was read of it, or writes coupons whose ids say whose they are, so that it may be killed anywhere, and be done by
 * several at once.
 */
export async function carryOnGrant(ctx: Ctx, grantId: string): Promise<Step> {
  const grant = await ctx.system.get('couponGrants', grantId);
  const template = grant && (await ctx.system.get('couponTemplates', grant.templateId));
  if (!grant || !template) return 'over';
  if (grant.batch) return giveBatch(ctx, template, grant, grant.batch);
  switch (grant.state) {
    case 'starting':
      return setAside(ctx, template, grant);
    case 'running':
      return isWorth(template, ctx.nowMs) ? beginBatch(ctx, grant) : end(ctx, grant, 'cancelled');
    case 'ending':
      return giveBack(ctx, template, grant);
    default:
      return 'over';
  }
}

/** Takes as much of the budget as there are members, or what is left: once, under the grant's id. */
async function setAside(
  ctx: Ctx,
  { _id, left, aside = {} }: CouponTemplate,
  grant: CouponGrant,
): Promise<Step> {
  const key = `aside.${grant._id}`;
  const taken = aside[grant._id];
  if (taken === undefined) {
    const count = Math.min(grant.total, left);
    if (count === 0) return end(ctx, grant, 'done', true);
    const where = { _id, left: { $gte: count }, [key]: { $exists: false } };
    await ctx.system.update('couponTemplates', where, { inc: { left: -count }, set: { [key]: count } });
    return 'more';
  }
  await ctx.system.update(
    'couponGrants',
    { _id: grant._id, state: 'starting' },
    { set: { state: 'running', aside: taken, changedAtMs: ctx.nowMs }, inc: { version: 1 } },
  );
  return 'more';
}

async function beginBatch(ctx: Ctx, grant: CouponGrant): Promise<Step> {
  const batch = await nextBatch(ctx, grant);
  if (batch === 'end') return end(ctx, grant, 'done');
  if (batch === 'short') return end(ctx, grant, 'done', true);
  const { _id, cursor } = grant;
  const where = { _id, state: 'running', cursor, batch: { $exists: false } };
  await ctx.system.update('couponGrants', where, { set: { batch } });
  return 'more';
}

/** Only when every coupon of it is there does the cursor go on. */
async function giveBatch(
  ctx: Ctx,
  template: CouponTemplate,
  { _id: grantId }: CouponGrant,
  { memberIds, seen, to }: NonNullable<CouponGrant['batch']>,
): Promise<Step> {
  const { nowMs } = ctx;
  const coupons = memberIds.map((memberId) =>
    issueCoupon({ template, memberId, couponId: grantedCouponId(grantId, memberId), grantId, nowMs }),
  );
  if (coupons.length > 0) await addMissing(ctx, coupons);
  await ctx.system.update(
    'couponGrants',
    { _id: grantId, 'batch.to': to },
    {
      set: { cursor: to, changedAtMs: nowMs },
      inc: { seen, granted: memberIds.length },
      unset: ['batch'],
    },
  );
  return 'more';
}

/** Where some are there already, by somebody who was killed or is at it now, only the others are added. */
async function addMissing(ctx: Ctx, coupons: ReturnType<typeof issueCoupon>[]): Promise<void> {
  let missing = coupons;
  while (missing.length > 0) {
    try {
      return await ctx.system.addAll('coupons', missing);
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
    }
    const ids = missing.map(({ _id }) => _id);
    const options = { limit: ids.length, fields: ['memberId'] };
    const there = await ctx.system.find('coupons', { _id: { $in: ids } }, options);
    const known = new Set(there.map(({ _id }) => _id));
    missing = missing.filter(({ _id }) => !known.has(_id));
  }
}

/** What was read of it still holds, or somebody else has moved it on: then nothing is changed. */
async function end(
  ctx: Ctx,
  { _id, state, cursor }: CouponGrant,
  endsAs: 'done' | 'cancelled',
  isShort = false,
): Promise<Step> {
  const set = { state: 'ending', endsAs, changedAtMs: ctx.nowMs, ...(isShort && { isShort: true }) };
  const where = { _id, state, cursor, batch: { $exists: false } };
  await ctx.system.update('couponGrants', where, { set, inc: { version: 1 } });
  return 'more';
}

/**
 * What it has not given can be had by others again. Twice changes nothing. A 0 stays, so that nobody who was asleep since the beginning sets anything
 * aside once more.
 */
async function giveBack(ctx: Ctx, { _id, aside = {} }: CouponTemplate, grant: CouponGrant): Promise<Step> {
  const key = `aside.${grant._id}`;
  const taken = aside[grant._id];
  if (taken !== 0) {
    const seen = taken ?? { $exists: false };
    const back = taken === undefined ? {} : { inc: { left: taken - grant.granted } };
    const written = await ctx.system.update(
      'couponTemplates',
      { _id, [key]: seen },
      { ...back, set: { [key]: 0 } },
    );
    // Somebody has just set it aside, or given it back.
    if (written === 0) return 'more';
  }
  await ctx.system.update(
    'couponGrants',
    { _id: grant._id, state: 'ending' },
    { set: { state: grant.endsAs ?? 'done', changedAtMs: ctx.nowMs }, inc: { version: 1 } },
  );
  return 'over';
}
