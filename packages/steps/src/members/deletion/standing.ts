import { anyOf, readGrants, type Ctx } from '@fangzhen/cloudkit';
import type { OrderState } from '@fangzhen/contracts';
import type { Standing } from '@fangzhen/domain';

const OPEN: readonly OrderState[] = ['unpaid', 'paid', 'accepted', 'ready', 'delivering', 'refunding'];

/** What of somebody's is under way, of all members that they are. One round trip. */
export async function standing({ system }: Ctx, members: readonly string[]): Promise<Standing> {
  const memberId = anyOf(members);
  const count = (filter: Parameters<typeof system.count>[1]) =>
    system.count('orders', { memberId, ...filter });
  const [orders, pending, refunds, asked, forwarded, invoices, points, coupons, roles] = await Promise.all([
    count({ state: { $in: OPEN } }),
    // Points, stock and coupons of an order that has ended are still on their way.
    count({ pending: true, state: { $nin: OPEN } }),
    count({ refundsOpen: true }),
    count({ openAfterSale: 'asked' }),
    count({ openAfterSale: 'forwarded' }),
    count({ 'invoice.state': 'asked' }),
    system.count('pointsGifts', { memberId, state: 'waiting' }),
    system.count('coupons', { memberId, state: 'gifted' }),
    readGrants(system, members),
  ]);
  return {
    orders: orders + pending,
    refunds: refunds + asked + forwarded,
    invoices,
    gifts: points + coupons,
    roles: roles.length,
  };
}
