import { readGrants, type Ctx, type StaffCtx } from '@fangzhen/cloudkit';
import type { FoundMember, MemberSums, MergeCard } from '@fangzhen/contracts';
import { Refusal, spendable, stillOwed, type Member, type MemberMerge } from '@fangzhen/domain';

export const foundMember = ({ _id: id, nickname, avatar, createdAtMs, ...member }: Member): FoundMember => ({
  ...{ id, nickname, avatar, createdAtMs },
  ...(member.phone && { phone: member.phone.masked }),
  isKnown: member.unionId !== undefined,
  isMerged: member.mergedInto !== undefined,
  alsoCount: member.also?.length ?? 0,
});

/** What one member has by themselves: what is of those in them is counted with those. */
export async function sumsOf(ctx: Ctx, member: Member): Promise<MemberSums> {
  const memberId = member._id;
  const [orders, coupons, account, grown, cart, book] = await Promise.all([
    ctx.system.count('orders', { memberId }),
    ctx.system.count('coupons', { memberId, state: 'issued', expiresAtMs: { $gt: ctx.nowMs } }),
    ctx.system.get('pointsAccounts', memberId),
    ctx.system.get('growthAccounts', memberId),
    ctx.system.get('carts', memberId),
    ctx.system.get('addressBooks', memberId),
  ]);
  return {
    member: foundMember(member),
    ...{ orders, coupons },
    points: account ? spendable(account, ctx.nowMs) : 0,
    owed: account ? stillOwed(account, ctx.nowMs) : 0,
    growth: grown?.growth ?? 0,
    cartLines: cart?.lines.length ?? 0,
    addresses: book?.addresses.length ?? 0,
  };
}

/** Roles come with their member: nobody gets any by a merge at the console. @throws Refusal MERGE_REFUSED. */
export async function refuseStaff(ctx: Ctx, members: readonly string[]): Promise<void> {
  if ((await readGrants(ctx.system, members)).length > 0)
    throw new Refusal('MERGE_REFUSED', '其中一位有员工身份：请先收回，再合并');
}

export async function mergeCard(ctx: StaffCtx, merge: MemberMerge): Promise<MergeCard> {
  const [card] = await mergeCards(ctx, [merge]);
  return card!;
}

/** The journal's lines with the names that their members have now. */
export async function mergeCards(ctx: StaffCtx, merges: readonly MemberMerge[]): Promise<MergeCard[]> {
  const ids = [...new Set(merges.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId]))];
  const found = await ctx.system.find('members', { _id: { $in: ids } }, { limit: Math.max(1, ids.length) });
  const names = new Map(found.map(({ _id, nickname }) => [_id, nickname]));
  const side = (id: string) => ({ id, nickname: names.get(id) ?? '' });
  return merges.map(({ _id: id, state, cause, reason, byName, atMs, undoUntilMs, ...merge }) => ({
    ...{ id, state, cause, reason, atMs, undoUntilMs },
    ...(byName !== undefined && { byName }),
    survivor: side(merge.survivorId),
    absorbed: side(merge.absorbedId),
    points: merge.points.balance,
    owed: merge.points.owed,
    cartLines: merge.cartLines.length,
    addresses: merge.addressIds.length,
    ...(merge.separated && { separated: separatedView(merge.separated) }),
  }));
}

const separatedView = ({ atMs, byName, reason, balance, owed }: NonNullable<MemberMerge['separated']>) => ({
  ...{ atMs, byName, reason, owed },
  points: balance,
});
