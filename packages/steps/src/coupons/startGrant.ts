import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { GrantSegment } from '@fangzhen/contracts';
import { isWorth, moveGrant, type CouponGrant, type CouponTemplate } from '@fangzhen/domain';

/** What begins a grant. */
export interface NewGrant {
  _id: string;
  fingerprint: string;
  segment: GrantSegment;
  byName: string;
}

/**
 * Writes down that each member of a segment is to have a coupon; timers do it. The same id is the same grant (I7).
 *
 * @throws Refusal COUPON_SOLD_OUT, NOT_FOUND for what nobody can have, KEY_REUSED.
 */
export async function startGrant(
  ctx: Ctx,
  template: CouponTemplate,
  { _id, fingerprint, segment, byName }: NewGrant,
): Promise<CouponGrant> {
  const there = await ctx.system.get('couponGrants', _id);
  if (there) return same(there, fingerprint);
  if (!isWorth(template, ctx.nowMs))
    throw new Refusal('NOT_FOUND', '这张券还没有发布，或已经结束，请换一张发放');
  if (template.left === 0) throw new Refusal('COUPON_SOLD_OUT', '这张券的预算已经用完，先追加预算再发放');
  const total =
    segment.kind === 'list'
      ? segment.memberIds.length
      : await ctx.system.count('members', { createdAtMs: { $lte: ctx.nowMs } });
  const { brandId, title, _id: templateId } = template;
  const grant: CouponGrant = {
    ...{ _id, fingerprint, templateId, title, segment },
    ...(brandId !== undefined && { brandId }),
    ...{ state: 'starting', version: 1, cursor: '', total, seen: 0, granted: 0, aside: 0 },
    ...{ startedAtMs: ctx.nowMs, startedByName: byName, changedAtMs: ctx.nowMs },
  };
  if (await addUnlessThere(ctx.system, 'couponGrants', grant)) return grant;
  return same((await ctx.system.get('couponGrants', _id))!, fingerprint);
}

function same(there: CouponGrant, fingerprint: string): CouponGrant {
  if (there.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED', '请刷新页面后重新发放');
  return there;
}

/** Pauses, goes on or cancels, by compare-and-set on the version that its manager saw. @throws Refusal STALE. */
export async function setGrantState(
  ctx: Ctx,
  { _id }: Pick<CouponGrant, '_id'>,
  { version, move }: { version: number; move: 'pause' | 'resume' | 'cancel' },
): Promise<CouponGrant> {
  const before = (await ctx.system.get('couponGrants', _id))!;
  const set = { ...moveGrant(before, move), changedAtMs: ctx.nowMs };
  const where = { _id, version, state: before.state };
  const updated = await ctx.system.update('couponGrants', where, { set, inc: { version: 1 } });
  if (updated === 0) throw new Refusal('STALE', '这次发放刚有变化，请刷新后再操作');
  return (await ctx.system.get('couponGrants', _id))!;
}
