import type { Ctx } from '@fangzhen/cloudkit';
import { madeFor, type Order, type TableSession } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';

const MAX = 200;

type Held = Pick<TableSession, 'held'>;

const orderIds = ({ held }: Held): string[] => Object.keys(held).map(madeFor);

/** What was sent from these tables and not given up, the first round first; one round trip, none where nothing was. */
export async function ordersOfSessions(ctx: Ctx, sessions: readonly Held[]): Promise<Order[]> {
  const ids = sessions.flatMap(orderIds);
  if (ids.length === 0) return [];
  const orders = await ctx.system.find('orders', { _id: { $in: ids } }, { limit: MAX });
  return sortBy(orders, 'placedAtMs');
}

export const ordersOfSession = (ctx: Ctx, session: Held): Promise<Order[]> =>
  ordersOfSessions(ctx, [session]);
