import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts, type StockMoveView } from '@fangzhen/contracts';
import { DAY_MS, isAgreed, linesBeforeWhole, linesOf, type Order, type StockMove } from '@fangzhen/domain';
import sumBy from 'lodash-es/sumBy';
import { ownStore, storeOf } from '../shared/shops';

const DAYS_MS = 7 * DAY_MS;
const MAX_MOVES = 100;
const MAX_ORDERS = 200;

/**
 * What became of one SKU in the staff's own store, newest first: what staff wrote down, and of the last seven days what was sold and came
 * back, as the orders tell it.
 */
export const stockMoves = staffAction(contracts.workbench.stockMoves, 'stock.move', async (input, ctx) => {
  const { storeId, skuId } = input;
  await ownStore(ctx, storeId);
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
      fields: ['lines', 'timeline', 'paidAtMs', 'pickupCode', 'refund', 'afterSales'],
    },
  );

type View = Omit<StockMoveView, 'peer'> & { peerStoreId?: string };

const viewOf = ({ _id, kind, qty, reason, byName, atMs, peerStoreId }: StockMove): View => ({
  ...{ id: _id, kind, qty, reason, byName, atMs },
  ...(peerStoreId && { peerStoreId }),
});

/** Bought, and given back whole or in part: the shelf lost and got them. */
function ofOrder(order: Order, skuId: string): View[] {
  const { _id, lines, timeline, paidAtMs, pickupCode, refund, afterSales = [] } = order;
  const units = (of: Order['lines']) => sumBy(of, (line) => (line.skuId === skuId ? line.qty : 0));
  const back = timeline.find(({ state }) => state === 'refunding');
  const returned = (id: string, qty: number, atMs: number): View[] =>
    qty > 0 ? [{ ...view, id: `${_id}-return${id}`, kind: 'return', qty, atMs }] : [];
  const view = { reason: pickupCode.slice(-4), byName: '' };
  return [
    { ...view, id: `${_id}-sale`, kind: 'sale', qty: -units(lines), atMs: paidAtMs! },
    ...afterSales
      .filter((one) => isAgreed(one) && one.restock && !one.whole)
      .flatMap((one) => returned(`-${one.id}`, units(linesOf(order, one)), one.decidedAtMs!)),
    ...(back && !refund?.waste ? returned('', units(linesBeforeWhole(order)), back.atMs) : []),
  ];
}

async function peerNames(ctx: StaffCtx, moves: readonly StockMove[]): Promise<Map<string, string>> {
  const ids = [...new Set(moves.flatMap(({ peerStoreId }) => peerStoreId ?? []))];
  const stores = await Promise.all(ids.map((id) => storeOf(ctx, id)));
  return new Map(stores.map(({ _id, name }) => [_id, name]));
}
