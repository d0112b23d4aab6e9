import { readMember, Refusal, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import {
  absorbedInto,
  checkMerge,
  emptyAccount,
  emptyBook,
  emptyCart,
  emptyGrowth,
  mergeAccounts,
  mergeBooks,
  mergeCarts,
  mergeGrowth,
  undoUntilMs,
  type CopiedLine,
  type MemberMerge,
  type RulesNow,
} from '@fangzhen/domain';
import { tierRules } from '../growth/tierRules';
import { writeGrowthPair, writePair } from './writePair';

export type Merging = Pick<
  MemberMerge,
  'survivorId' | 'absorbedId' | 'cause' | 'reason' | 'by' | 'byName'
> & {
  mergeId: string;
};

/**
 * Merges two members into one (I15), all in one transaction over documents that are found by their ids: the absorbed one points at the survivor,
 * whose calls reach from then on whatever is either's: orders, coupons, claims, invoices, roles stay where they are. Only what an account, a
 * cart or an address book can have once is moved or copied, and the journal says what. The same id again changes nothing, also after they were separated.
 *
 * @throws Refusal NOT_FOUND, MERGE_REFUSED, KEY_REUSED, BUSY.
 */
export async function mergeMembers(ctx: Ctx, merging: Merging): Promise<MemberMerge> {
  const rules = await tierRules(ctx);
  return ctx.system.transaction(async (tx) => {
    const { mergeId, survivorId, absorbedId } = merging;
    const there = await tx.get('memberMerges', mergeId);
    if (there) return sameMerge(there, merging);
    const survivor = await readMember(tx, survivorId);
    const absorbed = await readMember(tx, absorbedId);
    checkMerge(survivor, absorbed);
    for (const id of [survivorId, absorbedId]) await refuseLeaving(tx, id);
    const after = absorbedInto(survivor, absorbed);
    await tx.put('members', after.survivor);
    await tx.put('members', after.absorbed);
    const { mergeId: _id, ...told } = merging;
    const merge: MemberMerge = {
      ...{ _id, ...told, state: 'merged', atMs: ctx.nowMs, undoUntilMs: undoUntilMs(ctx.nowMs) },
      points: await movePoints(tx, merging, ctx.nowMs),
      growth: await moveGrowth(tx, merging, rules, ctx.nowMs),
      cartLines: await copyCart(tx, merging, ctx.nowMs),
      addressIds: await copyBook(tx, merging),
    };
    await tx.add('memberMerges', merge);
    return merge;
  });
}

/** @throws Refusal KEY_REUSED when the id stands for a merge of two others. */
function sameMerge(there: MemberMerge, { survivorId, absorbedId }: Merging): MemberMerge {
  if (there.survivorId === survivorId && there.absorbedId === absorbedId) return there;
  throw new Refusal('KEY_REUSED', '请刷新页面后重新合并');
}

/** Whoever is leaving must not take another with them. @throws Refusal MERGE_REFUSED. */
async function refuseLeaving(tx: Transaction, memberId: string): Promise<void> {
  if ((await tx.get('deletions', memberId))?.state === 'waiting')
    throw new Refusal('MERGE_REFUSED', '其中一位正在注销账号：请本人先撤销注销，再合并');
}

async function movePoints(
  tx: Transaction,
  { mergeId, survivorId, absorbedId }: Merging,
  nowMs: number,
): Promise<MemberMerge['points']> {
  const survivor = (await tx.get('pointsAccounts', survivorId)) ?? emptyAccount(survivorId);
  const absorbed = (await tx.get('pointsAccounts', absorbedId)) ?? emptyAccount(absorbedId);
  await writePair(tx, mergeAccounts(survivor, absorbed, { mergeId, nowMs }));
  return { version: survivor.version, balance: absorbed.balance, owed: absorbed.owed ?? 0 };
}

async function moveGrowth(
  tx: Transaction,
  { mergeId, survivorId, absorbedId }: Merging,
  rules: RulesNow,
  nowMs: number,
): Promise<MemberMerge['growth']> {
  const survivor = (await tx.get('growthAccounts', survivorId)) ?? emptyGrowth(survivorId);
  const absorbed = (await tx.get('growthAccounts', absorbedId)) ?? emptyGrowth(absorbedId);
  const { before, ...pair } = mergeGrowth({ survivor, absorbed }, rules, { mergeId, nowMs });
  await writeGrowthPair(tx, pair);
  return { version: survivor.version, ...before };
}

async function copyCart(tx: Transaction, { survivorId, absorbedId }: Merging, nowMs: number) {
  const absorbed = await tx.get('carts', absorbedId);
  if (!absorbed) return [] as CopiedLine[];
  const { cart, copied } = mergeCarts(
    (await tx.get('carts', survivorId)) ?? emptyCart(survivorId),
    absorbed,
    nowMs,
  );
  await tx.put('carts', cart);
  return copied;
}

async function copyBook(tx: Transaction, { survivorId, absorbedId }: Merging): Promise<string[]> {
  const absorbed = await tx.get('addressBooks', absorbedId);
  if (!absorbed) return [];
  const { book, copied } = mergeBooks(
    (await tx.get('addressBooks', survivorId)) ?? emptyBook(survivorId),
    absorbed,
  );
  if (copied.length > 0) await tx.put('addressBooks', book);
  return copied;
}
