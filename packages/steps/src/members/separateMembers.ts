import { notFound, readMember, Refusal, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import {
  checkSeparate,
  emptyAccount,
  emptyGrowth,
  separateAccounts,
  separateBook,
  separateCart,
  separatedFrom,
  separateGrowth,
  type GrowthAccount,
  type GrowthEntry,
  type MemberMerge,
  type PointsEntry,
  type RulesNow,
} from '@fangzhen/domain';
import { ledgerSince } from '../accounts';
import { tierRules } from '../growth/tierRules';
import { writeGrowthPair, writePair } from './writePair';

const TRIES = 5;

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
    const since = await ledgersSince(ctx, merge);
    const rules = await tierRules(ctx);
    const done = await ctx.system.transaction((tx) => separate(tx, ctx.nowMs, separating, { since, rules }));
    if (done) return done;
  }
  throw new Refusal('BUSY', '这位会员的积分或成长值正在变动，请再试一次');
}

/** What both ledgers of the survivor say since the merge. */
interface Since {
  points: PointsEntry[];
  growth: GrowthEntry[];
}

async function ledgersSince(ctx: Ctx, { survivorId: memberId, points, growth }: MemberMerge): Promise<Since> {
  return {
    points: await ledgerSince(ctx, 'pointsEntries', { memberId, version: points.version }),
    growth: growth ? await ledgerSince(ctx, 'growthEntries', { memberId, version: growth.version }) : [],
  };
}

/** @returns undefined when a ledger has gone on since it was read. */
async function separate(
  tx: Transaction,
  nowMs: number,
  { mergeId, ...by }: Separating,
  { since, rules }: { since: Since; rules: RulesNow },
): Promise<MemberMerge | undefined> {
  const merge = (await tx.get('memberMerges', mergeId))!;
  if (merge.state === 'separated') return merge;
  checkSeparate(merge, nowMs);
  const { survivorId, absorbedId } = merge;
  const account = (await tx.get('pointsAccounts', survivorId)) ?? emptyAccount(survivorId);
  if (account.version !== (since.points.at(-1)?.version ?? merge.points.version)) return undefined;
  const grown = await readGrown(tx, merge);
  if (
    grown.survivor.version !==
    (since.growth.at(-1)?.version ?? merge.growth?.version ?? grown.survivor.version)
  )
    return undefined;
  const absorbed = (await tx.get('pointsAccounts', absorbedId)) ?? emptyAccount(absorbedId);
  const apart = separateAccounts(account, absorbed, { since: since.points, mergeId, nowMs });
  await writePair(tx, apart);
  const members = separatedFrom(await readMember(tx, survivorId), await readMember(tx, absorbedId));
  await tx.put('members', members.survivor);
  await tx.put('members', members.absorbed);
  await takeOut(tx, merge, nowMs);
  const growth = await growApart(tx, merge, grown, { since: since.growth, rules, nowMs });
  const { balance, owed = 0 } = apart.absorbed;
  const separated: MemberMerge = {
    ...merge,
    state: 'separated',
    separated: { atMs: nowMs, ...by, balance, owed, growth },
  };
  await tx.put('memberMerges', separated);
  return separated;
}

interface Grown {
  survivor: GrowthAccount;
  absorbed: GrowthAccount;
}

async function readGrown(tx: Transaction, { survivorId, absorbedId }: MemberMerge): Promise<Grown> {
  return {
    survivor: (await tx.get('growthAccounts', survivorId)) ?? emptyGrowth(survivorId),
    absorbed: (await tx.get('growthAccounts', absorbedId)) ?? emptyGrowth(absorbedId),
  };
}

/** @returns what the absorbed one has again. */
async function growApart(
  tx: Transaction,
  { _id: mergeId, growth: before }: MemberMerge,
  grown: Grown,
  { since, rules, nowMs }: { since: readonly GrowthEntry[]; rules: RulesNow; nowMs: number },
): Promise<number> {
  if (!before) return grown.absorbed.growth;
  const apart = separateGrowth(grown, rules, { since, before, mergeId, nowMs });
  await writeGrowthPair(tx, apart);
  return apart.absorbed.growth;
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
