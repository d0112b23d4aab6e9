import {
  addUp,
  linesBeforeWhole,
  linesRestocked,
  stockId,
  stockProblem,
  type Order,
  type Stock,
  type StockMove,
} from '@fangzhen/domain';
import type { Ledgers } from './ledgers';

/** States in which what an order reserved has left the shelf for good. */
const TAKEN: ReadonlySet<Order['state']> = new Set([
  'paid',
  'accepted',
  'ready',
  'delivering',
  'completed',
  'missed',
]);

/** I1: every count is sound, every reservation is an unpaid order's, and what was sold and moved by hand is what has changed since `before`. */
export function auditStock(before: Ledgers, now: Ledgers): string[] {
  const byHold = new Map(now.orders.map((order) => [order.holdId, order]));
  const soldSince = soldBySku(now.orders, new Set(before.orders.map(({ _id }) => _id)));
  const movedSince = movedBySku(now.moves, new Set(before.moves.map(({ _id }) => _id)));
  const atFirst = new Map(before.stock.map((stock) => [stock._id, stock.onHand]));
  return now.stock
    .flatMap((stock) => {
      const unsound = stockProblem(stock);
      const expected =
        (atFirst.get(stock._id) ?? 0) + (movedSince.get(stock._id) ?? 0) - (soldSince.get(stock._id) ?? 0);
      return [
        ...(unsound ? [`I1: stock ${stock._id}: ${unsound}`] : []),
        ...(stock.madeToOrder || stock.onHand === expected
          ? []
          : [`I1: stock ${stock._id}: ${stock.onHand} on hand, ${expected} after what was sold and moved`]),
        ...strayHolds(stock, byHold),
        ...loneNotes(stock, now.moves),
      ];
    })
    .concat(bareOrders(now), lostTransfers(now.moves));
}

/** Unpaid orders of which some line is not reserved. */
function bareOrders({ orders, stock }: Ledgers): string[] {
  const byId = new Map(stock.map((one) => [one._id, one]));
  return orders
    .filter(({ state, storeId, holdId, lines }) => {
      const reserved = ({ skuId, qty }: Order['lines'][number]) => {
        const stock = byId.get(stockId(storeId, skuId));
        return stock?.madeToOrder ?? stock?.held[holdId]?.qty === qty;
      };
      return state === 'unpaid' && !addUp(lines).every(reserved);
    })
    .map(({ _id }) => `I1: order ${_id} is unpaid and holds nothing of some line`);
}

function strayHolds({ _id, held }: Stock, byHold: ReadonlyMap<string, Order>): string[] {
  const stray = Object.keys(held).filter((holdId) => byHold.get(holdId)?.state !== 'unpaid');
  return stray.map(
    (holdId) => `I1: stock ${_id} is held by ${holdId}, which is ${byHold.get(holdId)?.state ?? 'no order'}`,
  );
}

/** Notes of moves that the journal has not, when all is quiet. */
function loneNotes({ _id, moves = {} }: Stock, journal: readonly StockMove[]): string[] {
  const known = new Set(journal.map((move) => move._id));
  return Object.keys(moves)
    .filter((id) => !known.has(id))
    .map((id) => `I1: stock ${_id} was changed by ${id}, which is in no journal`);
}

/** Goods that left for another store and did not arrive there just so. */
function lostTransfers(journal: readonly StockMove[]): string[] {
  const byId = new Map(journal.map((move) => [move._id, move]));
  return journal
    .filter(({ kind }) => kind === 'transferOut')
    .filter(({ _id, qty }) => byId.get(`${_id}-in`)?.qty !== -qty)
    .map(({ _id }) => `I1: transfer ${_id} left and did not arrive`);
}

function movedBySku(moves: readonly StockMove[], old: ReadonlySet<string>): Map<string, number> {
  const moved = new Map<string, number>();
  for (const { _id, storeId, skuId, qty } of moves) {
    if (old.has(_id)) continue;
    const id = stockId(storeId, skuId);
    moved.set(id, (moved.get(id) ?? 0) + qty);
  }
  return moved;
}

function soldBySku(orders: readonly Order[], old: ReadonlySet<string>): Map<string, number> {
  const sold = new Map<string, number>();
  const add = ({ storeId }: Order, skuId: string, qty: number) => {
    const id = stockId(storeId, skuId);
    sold.set(id, (sold.get(id) ?? 0) + qty);
  };
  for (const order of orders) {
    if (old.has(order._id)) continue;
    for (const { skuId, qty } of order.lines) add(order, skuId, qty);
    for (const { skuId, qty } of backOnShelf(order)) add(order, skuId, -qty);
  }
  return sold;
}

/** Of what an order wanted, all that has not left the shelf for good: what came back by parts, and with the order. */
function backOnShelf(order: Order): Order['lines'] {
  if (TAKEN.has(order.state)) return linesRestocked(order);
  if (order.refund?.waste) return linesRestocked(order);
  const neverTaken = order.timeline.every(({ state }) => state !== 'paid');
  return neverTaken ? order.lines : [...linesRestocked(order), ...linesBeforeWhole(order)];
}
