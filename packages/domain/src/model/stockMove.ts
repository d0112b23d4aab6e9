/**
 * 库存变动: one change of a shelf that staff made, append-only. What is sold and what comes back from orders is told by the orders themselves.
 * `_id` = hash(member, 'workbench.moveStock', clientMoveId); the arrival of a transfer has `-in` behind it.
 */
export interface StockMove {
  _id: string;
  storeId: string;
  skuId: string;
  kind: 'receive' | 'count' | 'waste' | 'transferOut' | 'transferIn';
  /** By how many units the shelf changed: negative when they left it, 0 for a count that agreed. */
  qty: number;
  /** The other store of a transfer. */
  peerStoreId?: string;
  reason: string;
  /** The member who did it, and their name then. */
  by: string;
  byName: string;
  atMs: number;
  /** Of the request's body (I7). */
  fingerprint: string;
}
