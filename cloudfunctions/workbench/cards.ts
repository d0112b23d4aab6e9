import type { Ctx } from '@fangzhen/cloudkit';
import type { BoardCard } from '@fangzhen/contracts';
import { boardCard, type Order } from '@fangzhen/domain';
import { nicknameOf } from '../shared/nickname';

/** Orders as the board shows them, with what their members call themselves. One round trip. */
export async function boardCards(ctx: Ctx, orders: readonly Order[]): Promise<BoardCard[]> {
  const ids = [...new Set(orders.map(({ memberId }) => memberId))];
  if (ids.length === 0) return [];
  const members = await ctx.system.find(
    'members',
    { _id: { $in: ids } },
    { limit: ids.length, fields: ['nickname'] },
  );
  const names = new Map(members.map(({ _id, nickname }) => [_id, nickname]));
  return orders.map((order) => boardCard(order, names.get(order.memberId) ?? ''));
}

/** One order as the board shows it; an instance keeps what its member calls themselves for a minute. */
export const oneCard = async (ctx: Ctx, order: Order): Promise<BoardCard> =>
  boardCard(order, await nicknameOf(ctx, order.memberId));
