import { contracts, type OrderState } from '@fangzhen/contracts';
import { memberActionBeside } from '@fangzhen/cloudkit';
import { orderCard } from '@fangzhen/domain';
import { readDirectory } from '../shared/directory';

const PAGE = 20;

/** Which states each tab of the order list shows; `all` shows every one. */
const STATES: Record<'unpaid' | 'active' | 'done', OrderState[]> = {
  unpaid: ['unpaid'],
  active: ['paid', 'accepted', 'ready', 'delivering', 'refunding'],
  done: ['completed', 'closed', 'refunded'],
};

/** The member's orders, newest first. The cursor is the time the last page's last order was placed at. */
export const mine = memberActionBeside(
  contracts.orders.mine,
  (_, ctx) => readDirectory(ctx),
  async ({ filter = 'all', cursor }, ctx, beside) => {
    const found = await ctx.mine('orders').find(
      {
        ...(filter !== 'all' && { state: { $in: STATES[filter] } }),
        ...(cursor && { placedAtMs: { $lt: Number(cursor) } }),
      },
      { order: [['placedAtMs', 'desc']], limit: PAGE + 1 },
    );
    const { brands, stores } = await beside;
    const page = found.slice(0, PAGE);
    const nextCursor = found.length > PAGE ? String(page.at(-1)!.placedAtMs) : undefined;
    const nameOf = (names: ReadonlyMap<string, { name: string }>, id: string) => names.get(id)?.name ?? '';
    return {
      orders: page.map((order) =>
        orderCard(order, {
          brandName: nameOf(brands, order.brandId),
          storeName: nameOf(stores, order.storeId),
        }),
      ),
      ...(nextCursor && { nextCursor }),
    };
  },
);
