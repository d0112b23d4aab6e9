import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { CouponDraft } from '@fangzhen/contracts';
import { couponProblems, draftOf, refuseProblems, termsOf, type CouponTemplate } from '@fangzhen/domain';

/** Somebody changed it since it was read, or it is past that. */
const stale = () => new Refusal('STALE', '这张券刚被改过，请刷新后再操作');

const author = (ctx: Ctx, changedByName: string) => ({ changedAtMs: ctx.nowMs, changedByName });

/** What may be missing of a template's terms. */
const OPTIONAL = ['stack', 'code'] as const;

/**
 * Keeps a new draft under an id that its request stands for (I7).
 *
 * @throws Refusal COUPON_INVALID, KEY_REUSED.
 */
export async function createTemplate(
  ctx: Ctx,
  {
    _id,
    fingerprint,
    draft,
    byName,
  }: { _id: string; fingerprint: string; draft: CouponDraft; byName: string },
): Promise<CouponTemplate> {
  await checkDraft(ctx, draft, _id);
  const template: CouponTemplate = {
    ...{ _id, fingerprint, ...termsOf(draft), left: draft.budget, held: {} },
    ...{ state: 'draft', version: 1, ...author(ctx, byName) },
  };
  if (await addUnlessThere(ctx.system, 'couponTemplates', template)) return template;
  const there = await ctx.system.get('couponTemplates', _id);
  if (there?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED', '请刷新页面后重新保存');
  return there;
}

/** Writes a draft anew. @throws Refusal COUPON_INVALID, STALE: what was published stays as it is. */
export async function saveTemplate(
  ctx: Ctx,
  { _id }: CouponTemplate,
  { version, draft, byName }: { version: number; draft: CouponDraft; byName: string },
): Promise<CouponTemplate> {
  await checkDraft(ctx, draft, _id);
  const { brandId: _, ...terms } = termsOf(draft);
  return change(
    ctx,
    { _id, version, state: 'draft' },
    {
      set: { ...terms, left: draft.budget, ...author(ctx, byName) },
      unset: OPTIONAL.filter((field) => terms[field] === undefined),
    },
  );
}

/** From now on it can be claimed. @throws Refusal COUPON_INVALID, STALE. */
export async function publishTemplate(
  ctx: Ctx,
  template: CouponTemplate,
  { version, byName }: { version: number; byName: string },
): Promise<CouponTemplate> {
  const { _id } = template;
  await checkDraft(ctx, draftOf(template), _id);
  return change(
    ctx,
    { _id, version, state: 'draft' },
    { set: { state: 'published', ...author(ctx, byName) } },
  );
}

/** Nobody gets one any more. Of a draft: it is given up. @throws Refusal STALE. */
export function endTemplate(
  ctx: Ctx,
  { _id, state }: CouponTemplate,
  { version, byName }: { version: number; byName: string },
): Promise<CouponTemplate> {
  if (state === 'ended') throw stale();
  return change(ctx, { _id, version, state }, { set: { state: 'ended', ...author(ctx, byName) } });
}

/** More of it: the one thing that changes of what was published. @throws Refusal STALE. */
export function raiseBudget(
  ctx: Ctx,
  { _id }: CouponTemplate,
  { version, by, byName }: { version: number; by: number; byName: string },
): Promise<CouponTemplate> {
  return change(
    ctx,
    { _id, version, state: 'published' },
    { inc: { budget: by, left: by }, set: author(ctx, byName) },
  );
}

async function change(
  ctx: Ctx,
  where: { _id: string; version: number; state: string },
  { set, inc, unset }: { set: Record<string, unknown>; inc?: Record<string, number>; unset?: string[] },
): Promise<CouponTemplate> {
  const updated = await ctx.system.update('couponTemplates', where, {
    ...{ set, inc: { ...inc, version: 1 } },
    ...(unset && { unset }),
  });
  if (updated === 0) throw stale();
  return (await ctx.system.get('couponTemplates', where._id))!;
}

/** The group's rules, and that no other template has its word. */
async function checkDraft(ctx: Ctx, draft: CouponDraft, templateId: string): Promise<void> {
  const { code } = draft;
  const same = code === undefined ? [] : await ctx.system.find('couponTemplates', { code }, { limit: 2 });
  const taken = same.some(({ _id, state }) => _id !== templateId && state !== 'ended');
  refuseProblems('COUPON_INVALID', [
    ...couponProblems(draft),
    ...(taken ? [{ field: 'code' as const, message: '这个券码已被别的券使用，请换一个' }] : []),
  ]);
}
