import type { Ctx, Transaction } from '@fangzhen/cloudkit';
import {
  due,
  emptyGrowth,
  grow,
  takeBackGrowth,
  type GrowthAccount,
  type GrowthChange,
  type GrowthEntry,
  type GrowthNote,
  type Order,
  type OrderEvent,
  type RulesNow,
} from '@fangzhen/domain';
import { changeOnce, ofAnother, whereItIs } from '../accounts';
import { tierRules } from './tierRules';

/** Completed: its member grows, in whatever brand it was, and comes up at once where that is enough. Twice changes nothing (I14). */
export const earnGrowth = (ctx: Ctx, order: Order, _holdId: string, { growth }: OrderEvent): Promise<void> =>
  changeGrowth(
    ctx,
    order,
    { entryId: `${order._id}-growth`, title: '消费得成长值' },
    (account, rules, note) => grow(account, growth!, rules, note),
  );

/** Given back after it was completed: what it brought goes, and the tier with it. Twice changes nothing (I14). */
export const loseGrowth = (ctx: Ctx, order: Order, holdId: string, event: OrderEvent): Promise<void> => {
  const { growth, afterSaleId } = event;
  const entryId = [holdId, 'growthBack', ...(afterSaleId === undefined ? [] : [afterSaleId])].join('-');
  return changeGrowth(ctx, order, { entryId, title: '售后退款，收回成长值' }, (account, rules, note) =>
    takeBackGrowth(account, growth!, rules, note),
  );
};

async function changeGrowth(
  ctx: Ctx,
  order: Order,
  told: Pick<GrowthNote, 'entryId' | 'title'>,
  change: (account: GrowthAccount, rules: RulesNow, note: GrowthNote) => GrowthChange,
): Promise<void> {
  const rules = await tierRules(ctx);
  const { memberId, brandId, _id: orderId } = order;
  await changeOnce(ctx, growthTurn(memberId), async (tx) => {
    const there = (await whereItIs(tx, 'growthAccounts', memberId)) ?? emptyGrowth(memberId);
    const now = due(there, rules, ctx.nowMs);
    const note = { ...told, nowMs: ctx.nowMs, orderId, brandId, ...ofAnother(there, order) };
    const { account, entry } = change(now.account, rules, note);
    await writeGrowth(tx, account, ...now.entries, entry);
  });
}

const growthTurn = (memberId: string): string => `growth__${memberId}`;

/** What time and new rules have made of an account is written into it. Twice changes nothing. */
export async function reviewTier(ctx: Ctx, memberId: string): Promise<void> {
  const rules = await tierRules(ctx);
  await changeOnce(ctx, growthTurn(memberId), async (tx) => {
    const there = await tx.get('growthAccounts', memberId);
    if (!there) return;
    const { account, entries } = due(there, rules, ctx.nowMs);
    if (account !== there) await writeGrowth(tx, account, ...entries);
  });
}

/** The account first: two changes at once then meet as a conflict and are run again, never as one entry too many. */
async function writeGrowth(
  tx: Transaction,
  account: GrowthAccount,
  ...entries: GrowthEntry[]
): Promise<void> {
  await tx.put('growthAccounts', account);
  for (const entry of entries) await tx.add('growthEntries', entry);
}
