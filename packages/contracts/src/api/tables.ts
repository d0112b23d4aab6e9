import * as v from 'valibot';
import { contract } from '../contract';
import { OrderState } from '../model/order';
import { StoreCard } from '../model/store';
import { AtMs, ClientId, Fen, Id, Qty } from '../primitives';

/** One tap's line on a table's cart. The price is today's; a quote has the last word. */
export const TableLine = v.object({
  id: Id,
  skuId: Id,
  productId: Id,
  title: v.string(),
  optionText: v.string(),
  picture: v.string(),
  unitFen: Fen,
  qty: v.number(),
  choices: v.optional(v.array(Id)),
  byName: v.string(),
  mine: v.boolean(),
});
export type TableLine = v.InferOutput<typeof TableLine>;

/** What everybody at a table sees. */
export const TableView = v.object({
  sessionId: Id,
  store: StoreCard,
  tableNo: v.string(),
  open: v.boolean(),
  endsAtMs: AtMs,
  guests: v.array(v.string()),
  /** Of the cart; placing names it. */
  version: v.number(),
  lines: v.array(TableLine),
  /** What was sent so far, first round first. */
  orders: v.array(
    v.object({
      orderId: Id,
      round: v.number(),
      state: OrderState,
      payFen: Fen,
      byName: v.string(),
      mine: v.boolean(),
      lines: v.array(v.object({ title: v.string(), optionText: v.string(), qty: v.number() })),
    }),
  ),
});
export type TableView = v.InferOutput<typeof TableView>;

const view = v.object({ table: TableView });

export const tables = {
  /** What scanning a table's code does: sits down at its session, or begins one. A code that is none, or is hostile: NOT_FOUND. */
  open: contract(v.strictObject({ code: Id }), view),
  one: contract(v.strictObject({ sessionId: Id }), view),
  /** Puts a line on the table's cart; the same `clientLineId` again adds nothing (I7). */
  add: contract(
    v.strictObject({
      sessionId: Id,
      clientLineId: ClientId,
      skuId: Id,
      choices: v.optional(v.pipe(v.array(Id), v.maxLength(20))),
      qty: Qty,
    }),
    view,
  ),
  /** How many of a line the table wants; 0 takes it back. */
  setQty: contract(v.strictObject({ sessionId: Id, lineId: Id, qty: v.union([v.literal(0), Qty]) }), view),
};
