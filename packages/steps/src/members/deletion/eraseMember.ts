import { anyOf, removeFiles, type Condition, type Ctx } from '@fangzhen/cloudkit';
import { forfeit, GONE_NAME, scrubbed, type Deletion, type Member, type Order } from '@fangzhen/domain';
import { atOnce } from '../../atOnce';
import { changePoints, writeChange } from '../../points/change';

const BATCH = 100;
const AT_ONCE = 8;

type Leaving = Deletion & { members: string[] };

/**
 * Takes away what tells who somebody was: phone, name, picture, addresses, birthday, words. Orders and ledgers stay, without the person; points and
 * coupons are forfeited with entries (I2). Each step changes nothing the second time, and the member's own document is last, so that whoever is
 * killed between two is followed by one that does the rest.
 */
export async function eraseMember(ctx: Ctx, leaving: Leaving): Promise<void> {
  const { members } = leaving;
  const memberId = anyOf(members);
  await forfeitCoupons(ctx, memberId);
  for (const id of members) await forfeitPoints(ctx, id);
  await scrubOrders(ctx, memberId, members);
  await scrubAround(ctx, memberId);
  await removeExports(ctx, memberId);
  await end(ctx, leaving);
}

async function forfeitCoupons({ system, nowMs }: Ctx, memberId: Condition): Promise<void> {
  await system.update(
    'coupons',
    { memberId, state: 'issued' },
    { set: { state: 'expired', forfeitedAtMs: nowMs } },
  );
}

const forfeitPoints = (ctx: Ctx, memberId: string): Promise<void> =>
  changePoints(ctx, memberId, async (tx) => {
    const account = await tx.get('pointsAccounts', memberId);
    const change = account && forfeit(account, ctx.nowMs);
    if (change) await writeChange(tx, change.account, change.entry);
  });

async function scrubOrders(ctx: Ctx, memberId: Condition, members: readonly string[]): Promise<void> {
  const left = { memberId, scrubbedAtMs: { $exists: false } };
  for (;;) {
    const orders = await ctx.system.find('orders', left, { limit: BATCH });
    await atOnce(AT_ONCE, orders, (order) => scrubOrder(ctx, order, members));
    if (orders.length < BATCH) return;
  }
}

async function scrubOrder({ system, nowMs }: Ctx, order: Order, members: readonly string[]): Promise<void> {
  const { _id, fulfilment, afterSales = [] } = order;
  if (fulfilment.kind === 'dineIn')
    for (const id of members) {
      const guest = `guests.${id}`;
      const sat = { _id: fulfilment.sessionId, [guest]: { $exists: true } };
      await system.update('tableSessions', sat, { set: { [`${guest}.nickname`]: GONE_NAME } });
    }
  await removeFiles(afterSales.flatMap(({ pictures }) => pictures));
  await system.update('orders', { _id }, { set: scrubbed(order, nowMs) });
}

/** What is found by the member, or told about them in words. */
async function scrubAround({ system }: Ctx, memberId: Condition): Promise<void> {
  await Promise.all([
    system.remove('addressBooks', { memberId }),
    system.remove('carts', { memberId }),
    system.remove('memberPhones', { memberId }),
    system.update('pointsGifts', { memberId }, { set: { words: '' } }),
    system.update('memberMerges', { survivorId: memberId }, { set: { reason: '' } }),
    system.update('memberMerges', { absorbedId: memberId }, { set: { reason: '' } }),
    system.update('sensitiveReads', { memberId }, { set: { reason: '' } }),
  ]);
}

/** Copies of what is gone from everywhere else; the files first, so that none is left that nobody knows of. */
async function removeExports({ system }: Ctx, memberId: Condition): Promise<void> {
  const found = await system.find('dataExports', { memberId }, { limit: BATCH });
  await removeFiles(found.flatMap(({ exports }) => exports.flatMap(({ fileId }) => fileId ?? [])));
  await system.remove('dataExports', { memberId });
}

async function end({ system, nowMs }: Ctx, { _id, members }: Leaving): Promise<void> {
  const found = await system.find('members', { _id: { $in: members } }, { limit: members.length });
  await removeFiles(found.flatMap(({ avatar }) => (avatar === '' ? [] : [avatar])));
  await system.transaction(async (tx) => {
    const deletion = await tx.get('deletions', _id);
    if (deletion?.state !== 'closing') return;
    for (const id of members) {
      const member = await tx.get('members', id);
      if (member) await tx.put('members', nobody(member));
    }
    await tx.put('deletions', { ...deletion, state: 'done', endedAtMs: nowMs });
  });
}

/** What stays: that there was one, and with whom they were one. */
const nobody = ({ _id, createdAtMs, closedAtMs, mergedInto, also }: Member): Member => ({
  ...{ _id, nickname: GONE_NAME, avatar: '', createdAtMs, closedAtMs },
  ...(mergedInto !== undefined && { mergedInto }),
  ...(also && { also }),
});
