import { contracts, MAX_PARTS, type OrderState } from '@fangzhen/contracts';
import { memberActionBeside } from '@fangzhen/cloudkit';
import { orderCard } from '@fangzhen/domain';
import { readDirectory } from '../shared/directory';

const PAGE = 20;

/** What a card shows; an order's whole way is of no use in a list. */
const FIELDS = [
  'state',
  'brandId',
  'storeId',
  'fulfilment',
  'placedAtMs',
  'expiresAtMs',
  'payFen',
  'lines',
] as const;

/** Which states each tab of the order list shows; `all` shows every one. */
const STATES: Record<'unpaid' | 'active' | 'done', OrderState[]> = {
  unpaid: ['unpaid'],
  active: ['paid', 'accepted', 'ready', 'delivering', 'refunding'],
  done: ['completed', 'missed', 'closed', 'refunded'],
};

/** The member's orders, newest first. The cursor is the time the last page's last order was placed at; orders of one time stay on one page. */
export const mine = memberActionBeside(
  contracts.orders.mine,
  (_, ctx) => readDirectory(ctx),
  async ({ filter = 'all', cursor }, ctx, beside) => {
    const found = await ctx.mine('orders').find(
      {
        ...(filter !== 'all' && { state: { $in: STATES[filter] } }),
        ...(cursor && { placedAtMs: { $lt: Number(cursor) } }),
      },
      { order: [['placedAtMs', 'desc']], limit: PAGE + MAX_PARTS, fields: FIELDS },
    );
    const { brands, stores } = await beside;
    const page = firstPage(found);
    const nextCursor = found.length > page.length ? String(page.at(-1)!.placedAtMs) : undefined;
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

/** A page is not cut between orders that were placed together: the next one begins at an earlier time. */
function firstPage<O extends { placedAtMs: number }>(found: readonly O[]): readonly O[] {
  const last = found[PAGE - 1];
  const end = last ? found.findIndex(({ placedAtMs }) => placedAtMs < last.placedAtMs) : -1;
  return end < 0 ? found : found.slice(0, end);
}
