import { anyOf, type CollectionName, type Collections, type Ctx, type Filter } from '@fangzhen/cloudkit';
import { profileView, type Order } from '@fangzhen/domain';
import { openPhone } from '../phones';
import { wholeMember } from '../wholeMember';

const PAGE = 1000;

async function every<N extends CollectionName>(
  { system }: Ctx,
  name: N,
  filter: Filter,
): Promise<Collections[N][]> {
  const found: Collections[N][] = [];
  for (;;) {
    const order = [['_id', 'asc']] as const;
    const page = await system.find(name, filter, { order, skip: found.length, limit: PAGE });
    found.push(...page);
    if (page.length < PAGE) return found;
  }
}

/** All that is kept about a person, of every member that they are: what they read in the file. */
export async function ownData(ctx: Ctx, memberId: string): Promise<object> {
  const whole = await wholeMember(ctx.system, memberId);
  const members = [memberId, ...(whole.also ?? [])];
  const of = { memberId: anyOf(members) };
  const phone = whole.phone && (await ctx.system.get('memberPhones', whole.phone.id));
  const account = await ctx.system.get('pointsAccounts', memberId);
  return {
    madeAt: new Date(ctx.nowMs).toISOString(),
    profile: { ...profileView(whole, ctx.nowMs), ...(phone && { phone: openPhone(phone) }) },
    orders: (await every(ctx, 'orders', of)).map(orderOf),
    points: { balance: account?.balance ?? 0, owed: account?.owed ?? 0, lots: account?.lots ?? [] },
    pointsEntries: await every(ctx, 'pointsEntries', of),
    growthEntries: await every(ctx, 'growthEntries', of),
    pointsGifts: (await every(ctx, 'pointsGifts', of)).map(({ fingerprint: _, ...gift }) => gift),
    coupons: (await every(ctx, 'coupons', of)).map(({ holdId: _, claimKey: __, ...coupon }) => coupon),
    addresses: (await every(ctx, 'addressBooks', of)).flatMap(({ addresses }) => addresses),
    cart: (await every(ctx, 'carts', of)).flatMap(({ lines }) => lines),
    consents: await every(ctx, 'consents', of),
  };
}

/** Without what only serves the machine. */
const orderOf = ({ events: _, fingerprint: __, holdId: ___, lookAtMs: ____, ...order }: Order) => order;

/** How many documents that are. One round trip. */
export async function sizeOf({ system }: Ctx, members: readonly string[]): Promise<number> {
  const of = { memberId: anyOf(members) };
  const counts = await Promise.all(
    (['orders', 'pointsEntries', 'coupons'] as const).map((name) => system.count(name, of)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
