import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { CampaignDraft, CampaignState } from '@fangzhen/contracts';
import { campaignProblems, moveCampaign, refuseProblems, type Campaign } from '@fangzhen/domain';

/** Somebody changed it since it was read. */
const stale = () => new Refusal('STALE', '这个活动刚被改过，请刷新后再操作');

const author = (ctx: Ctx, changedByName: string) => ({ changedAtMs: ctx.nowMs, changedByName });

/**
 * Keeps a new draft under an id that its request stands for (I7).
 *
 * @throws Refusal CAMPAIGN_INVALID, KEY_REUSED.
 */
export async function createCampaign(
  ctx: Ctx,
  {
    _id,
    fingerprint,
    draft,
    byName,
  }: { _id: string; fingerprint: string; draft: CampaignDraft; byName: string },
): Promise<Campaign> {
  refuseProblems('CAMPAIGN_INVALID', campaignProblems(draft));
  const campaign: Campaign = {
    ...{ _id, fingerprint, ...draft },
    ...{ state: 'draft', version: 1, usedCount: 0, usedFen: 0, held: {} },
    ...author(ctx, byName),
  };
  if (await addUnlessThere(ctx.system, 'campaigns', campaign)) return campaign;
  const there = await ctx.system.get('campaigns', _id);
  if (there?.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED', '请刷新页面后重新保存');
  return there;
}

/** Writes a draft anew. What was started stays as it is. @throws Refusal CAMPAIGN_INVALID, STALE. */
export async function saveCampaign(
  ctx: Ctx,
  before: Campaign,
  { version, draft, byName }: { version: number; draft: CampaignDraft; byName: string },
): Promise<Campaign> {
  refuseProblems('CAMPAIGN_INVALID', campaignProblems(draft));
  const { counts, exclusive, brandId: _, ...always } = draft;
  const where = { _id: before._id, version, state: 'draft' };
  const given = { ...(counts && { counts }), ...(exclusive !== undefined && { exclusive }) };
  const updated = await ctx.system.update('campaigns', where, {
    set: { ...always, ...given, ...author(ctx, byName) },
    unset: ['counts', 'exclusive'].filter((field) => !(field in given)),
    inc: { version: 1 },
  });
  if (updated === 0) throw stale();
  return (await ctx.system.get('campaigns', before._id))!;
}

/** Starts, pauses or ends it, by compare-and-set on the version that its manager saw. @throws Refusal CAMPAIGN_INVALID, STALE. */
export async function setCampaignState(
  ctx: Ctx,
  before: Campaign,
  { version, to, byName }: { version: number; to: CampaignState; byName: string },
): Promise<Campaign> {
  if (before.version !== version) throw stale();
  const set = { ...moveCampaign(before, to, ctx.nowMs), ...author(ctx, byName) };
  const where = { _id: before._id, version, state: before.state };
  const updated = await ctx.system.update('campaigns', where, { set, inc: { version: 1 } });
  if (updated === 0) throw stale();
  return { ...before, ...set, version: version + 1 };
}
