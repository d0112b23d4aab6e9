import { addUnlessThere, hashId, type Ctx, type Store } from '@fangzhen/cloudkit';
import { MAX_REFUSED_KEPT, shanghaiDay, type RefusedNotice } from '@fangzhen/domain';
import type { RawNotice } from '@fangzhen/payments';
import { everyPay } from '../payments/client';

/** Where those are kept that nobody had to know a merchant's key for: they leave the others their place. */
export const UNSEALED = 'unsealed';
export const refusedId = (mchId: string, day: string): string => `${mchId}__${day}`;

/** What needs no further look: notices that are kept, and days that are full. In memory, so that a flood costs nothing. */
const settledOf = new WeakMap<Store, Set<string>>();
const MOST_SETTLED = 2000;

/**
 * Writes down a notice that was refused, once however often it comes, for the day's report: what it claims, when, from where and why.
 * Anybody can post one, so that no more than MAX_REFUSED_KEPT are kept a day; it never throws.
 */
export async function noteRefused(
  ctx: Ctx,
  notice: RawNotice,
  { why, from }: Pick<RefusedNotice, 'why' | 'from'>,
) {
  try {
    const claims = everyPay(ctx).map(({ mchId, readClaim }) => ({ mchId, claim: readClaim(notice) }));
    const { mchId, claim } = claims.find((one) => one.claim.isSealedForUs) ?? {
      ...claims[0]!,
      mchId: UNSEALED,
    };
    const { isSealedForUs: _, ...claimed } = claim;
    const _id = refusedId(mchId, shanghaiDay(ctx.nowMs).key);
    await keep(ctx, _id, hashId(notice.body), { atMs: ctx.nowMs, why, from, ...claimed });
  } catch (error) {
    ctx.log('refusedNotKept', { error: error instanceof Error ? error.stack : String(error) });
  }
}

async function keep(ctx: Ctx, _id: string, key: string, notice: RefusedNotice): Promise<void> {
  const settled = settledOf.get(ctx.system) ?? new Set<string>();
  settledOf.set(ctx.system, settled);
  const one = `${_id} ${key}`;
  if (settled.has(_id) || settled.has(one)) return;
  if (settled.size >= MOST_SETTLED) settled.clear();
  const path = `notices.${key}`;
  const write = () =>
    ctx.system.update(
      'refusedNotices',
      { _id, kept: { $lt: MAX_REFUSED_KEPT }, [path]: { $exists: false } },
      { set: { [path]: notice }, inc: { kept: 1 } },
    );
  if ((await write()) === 0) {
    // Its day may not be there yet. Written again whoever made it: only then a refusal says something of what is in it.
    await addUnlessThere(ctx.system, 'refusedNotices', { _id, kept: 0, notices: {} });
    if ((await write()) === 0) {
      const there = await ctx.system.get('refusedNotices', _id);
      if (there && there.kept >= MAX_REFUSED_KEPT) return void settled.add(_id);
    }
  }
  settled.add(one);
}
