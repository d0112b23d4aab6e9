import { notFound, readMember, Refusal, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import {
  checkSeparate,
  emptyAccount,
  separateAccounts,
  separateBook,
  separateCart,
  separatedFrom,
  type MemberMerge,
  type PointsEntry,
} from '@fangzhen/domain';
import { writePair } from './writePair';

const TRIES = 5;
const PAGE = 1000;

export interface Separating {
  mergeId: string;
  reason: string;
  by: string;
  byName: string;
}

/**
 * Makes two members of one again (I15), in one transaction: what was either's is either's, as it never left; points by the ledger's word
 * (separateAccounts). What came while they were one is the survivor's. Twice changes nothing.
 *
 * @throws Refusal NOT_FOUND, MERGE_REFUSED, BUSY.
 */
export async function separateMembers(ctx: Ctx, separating: Separating): Promise<MemberMerge> {
  const merge = await ctx.system.get('memberMerges', separating.mergeId);
  if (!merge) throw notFound('合并记录');
  for (let tried = 0; tried < TRIES; tried += 1) {
    const since = await ledgerSince(ctx, merge);
    const done = await ctx.system.transaction((tx) => separate(tx, ctx.nowMs, separating, since));
    if (done) return done;
  }
  throw new Refusal('BUSY', '这位会员的积分正在变动，请再试一次');
}

/** The survivor's ledger since the merge; a transaction cannot ask for it, so it compares the account's version. */
async function ledgerSince(ctx: Ctx, { survivorId, points }: MemberMerge): Promise<PointsEntry[]> {
  const entries: PointsEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.version ?? points.version;
    const page = await ctx.system.find(
      'pointsEntries',
      { memberId: survivorId, version: { $gt: after } },
      { order: [['version', 'asc']], limit: PAGE },
    );
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}

/** @returns undefined when the ledger has gone on since it was read. */
async function separate(
  tx: Transaction,
  nowMs: number,
  { mergeId, ...by }: Separating,
  since: readonly PointsEntry[],
): Promise<MemberMerge | undefined> {
  const merge = (await tx.get('memberMerges', mergeId))!;
  if (merge.state === 'separated') return merge;
  checkSeparate(merge, nowMs);
  const { survivorId, absorbedId } = merge;
  const account = (await tx.get('pointsAccounts', survivorId)) ?? emptyAccount(survivorId);
  if (account.version !== (since.at(-1)?.version ?? merge.points.version)) return undefined;
  const absorbed = (await tx.get('pointsAccounts', absorbedId)) ?? emptyAccount(absorbedId);
  const apart = separateAccounts(account, absorbed, { since, mergeId, nowMs });
  await writePair(tx, apart);
  const members = separatedFrom(await readMember(tx, survivorId), await readMember(tx, absorbedId));
  await tx.put('members', members.survivor);
  await tx.put('members', members.absorbed);
  await takeOut(tx, merge, nowMs);
  const { balance, owed = 0 } = apart.absorbed;
  const separated: MemberMerge = {
    ...merge,
    state: 'separated',
    separated: { atMs: nowMs, ...by, balance, owed },
  };
  await tx.put('memberMerges', separated);
  return separated;
}

/** What was copied into the survivor's cart and address book and is as it was. */
async function takeOut(
  tx: Transaction,
  { survivorId, absorbedId, cartLines, addressIds }: MemberMerge,
  nowMs: number,
): Promise<void> {
  const cart = cartLines.length > 0 && (await tx.get('carts', survivorId));
  if (cart) await tx.put('carts', separateCart(cart, cartLines, nowMs));
  if (addressIds.length === 0) return;
  const book = await tx.get('addressBooks', survivorId);
  const theirs = await tx.get('addressBooks', absorbedId);
  if (book && theirs) await tx.put('addressBooks', separateBook(book, theirs, addressIds));
}
