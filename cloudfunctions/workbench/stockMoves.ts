import { notFound, staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type StockMoveView } from '@fangzhen/contracts';
import { inScope, type Order, type StockMove } from '@fangzhen/domain';
import { storeOf } from '../shared/shops';

const DAYS_MS = 7 * 24 * 3_600_000;
const MAX_MOVES = 100;
const MAX_ORDERS = 200;

/**
 * What became of one SKU in the staff's own store, newest first: what staff wrote down, and of the last seven days what was sold and came
 * back, as the orders tell it.
 */
export const stockMoves = staffAction(contracts.workbench.stockMoves, 'stock.move', async (input, ctx) => {
  const { storeId, skuId } = input;
  const { brandId } = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
  const [moves, orders] = await Promise.all([
    ctx.scoped('stockMoves').find({ storeId, skuId }, { order: [['atMs', 'desc']], limit: MAX_MOVES }),
    soldOrders(ctx, storeId, skuId),
  ]);
  const views = [...moves.map(viewOf), ...orders.flatMap((order) => ofOrder(order, skuId))];
  const names = await peerNames(ctx, moves);
  return {
    moves: views
      .map(({ peerStoreId, ...view }) => ({ ...view, ...(peerStoreId && { peer: names.get(peerStoreId) }) }))
      .sort((a, b) => b.atMs - a.atMs),
  };
});

const soldOrders = (ctx: StaffCtx, storeId: string, skuId: string): Promise<Order[]> =>
  ctx.scoped('orders').find(
    { storeId, paidAtMs: { $gte: ctx.nowMs - DAYS_MS }, 'lines.skuId': skuId },
    {
      order: [['paidAtMs', 'desc']],
      limit: MAX_ORDERS,
      fields: ['lines', 'timeline', 'paidAtMs', 'pickupCode'],
    },
  );

type View = Omit<StockMoveView, 'peer'> & { peerStoreId?: string };

const viewOf = ({ _id, kind, qty, reason, byName, atMs, peerStoreId }: StockMove): View => ({
  ...{ id: _id, kind, qty, reason, byName, atMs },
  ...(peerStoreId && { peerStoreId }),
});

/** Bought, and given back before it was made: the shelf lost and got them. */
function ofOrder({ _id, lines, timeline, paidAtMs, pickupCode }: Order, skuId: string): View[] {
  const qty = lines.filter((line) => line.skuId === skuId).reduce((sum, line) => sum + line.qty, 0);
  const back = timeline.find(({ state }) => state === 'refunding');
  const view = { reason: pickupCode.slice(-4), byName: '' };
  return [
    { ...view, id: `${_id}-sale`, kind: 'sale', qty: -qty, atMs: paidAtMs! },
    ...(back ? [{ ...view, id: `${_id}-return`, kind: 'return' as const, qty, atMs: back.atMs }] : []),
  ];
}

async function peerNames(ctx: StaffCtx, moves: readonly StockMove[]): Promise<Map<string, string>> {
  const ids = [...new Set(moves.flatMap(({ peerStoreId }) => peerStoreId ?? []))];
  const stores = await Promise.all(ids.map((id) => storeOf(ctx, id)));
  return new Map(stores.map(({ _id, name }) => [_id, name]));
}
