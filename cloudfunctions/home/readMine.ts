import { readGrants, readMember, type MemberCtx } from '@fangzhen/cloudkit';
import { orderCard, type Order } from '@fangzhen/domain';
import { pointsBalance } from '../shared/benefits';
import type { Directory } from '../shared/directory';
import { memberView } from '../shared/memberView';
import { roleViews } from '../shared/roleViews';
import { readTierLine } from '../shared/tier';

/** What the home tab shows of the caller: one round trip. */
export async function readMine(ctx: MemberCtx, beside: Promise<{ directory: Directory }>) {
  const [{ directory }, member, grants, points, tier, couponCount, [last]] = await Promise.all([
    beside,
    readMember(ctx.system, ctx.memberId),
    readGrants(ctx.system, ctx.members),
    pointsBalance(ctx),
    readTierLine(ctx),
    ctx.mine('coupons').count({ state: 'issued', expiresAtMs: { $gt: ctx.nowMs } }),
    ctx.mine('orders').find({}, { order: [['placedAtMs', 'desc']], limit: 1, fields: CARD_FIELDS }),
  ]);
  return {
    member: memberView(member),
    roles: roleViews(directory, grants),
    points,
    tier,
    couponCount,
    ...(last && { lastOrder: cardOf(directory, last) }),
  };
}

/** What `orderCard` reads of an order. */
const CARD_FIELDS = [
  'state',
  'brandId',
  'storeId',
  'fulfilment.kind',
  'placedAtMs',
  'expiresAtMs',
  'payFen',
  'lines',
];

function cardOf({ brands, stores }: Directory, order: Order) {
  const brandName = brands.get(order.brandId)?.name ?? '';
  return orderCard(order, { brandName, storeName: stores.get(order.storeId)?.name ?? '' });
}
