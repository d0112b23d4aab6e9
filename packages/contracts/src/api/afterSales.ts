import * as v from 'valibot';
import { contract } from '../contract';
import { AfterSaleLines, AfterSalePictures, AfterSaleReason, AfterSaleView } from '../model/afterSale';
import { OrderState, OrderView } from '../model/order';
import { AtMs, ClientId, Fen, Id, ShortText } from '../primitives';

/** An after-sale as those who decide on it see it. */
export const AfterSaleCard = v.object({
  ...AfterSaleView.entries,
  orderId: Id,
  orderState: OrderState,
  storeId: Id,
  storeName: v.string(),
  brandName: v.string(),
  /** The pickup code's last four digits: what the order is called. */
  callNumber: v.string(),
  nickname: v.string(),
  goods: v.array(
    v.object({
      title: v.string(),
      optionText: v.string(),
      picture: v.string(),
      qty: v.number(),
      ofQty: v.number(),
    }),
  ),
  payFen: Fen,
  placedAtMs: AtMs,
  /** Nothing of it has been made: what comes back goes to the shelf, and nobody has to choose. */
  unmade: v.boolean(),
  /** Who decided at the store, where the group is asked. */
  decidedByName: v.optional(v.string()),
});
export type AfterSaleCard = v.InferOutput<typeof AfterSaleCard>;

/** Yes, and what becomes of the goods: back to the shelf, or waste. No, and why. */
const Decision = v.variant('answer', [
  v.strictObject({ answer: v.literal('approve'), restock: v.boolean() }),
  v.strictObject({ answer: v.literal('refuse'), note: v.pipe(ShortText, v.minLength(2)) }),
]);

const order = v.object({ order: OrderView });
const decided = v.object({ afterSale: AfterSaleCard });

export const afterSales = {
  /** The member asks units of an order back, with a reason. One of an order at a time. */
  ask: contract(
    v.strictObject({
      clientAskId: ClientId,
      orderId: Id,
      lines: AfterSaleLines,
      reason: AfterSaleReason,
      pictures: AfterSalePictures,
    }),
    order,
  ),
  /** The member thinks better of it, before anybody has decided. */
  withdraw: contract(v.strictObject({ orderId: Id, afterSaleId: Id }), order),
  /** What waits in one store for its staff, the oldest first, and for the group. */
  ofStore: contract(v.strictObject({ storeId: Id }), v.object({ afterSales: v.array(AfterSaleCard) })),
  /** The store decides. What is over the caller's limit goes on to the group: the answer's state says so. */
  decide: contract(
    v.strictObject({ storeId: Id, orderId: Id, afterSaleId: Id, decision: Decision }),
    decided,
  ),
  /** The store gives units of an order back that nobody has asked for: it cannot make them. Limits as for `decide`. */
  refund: contract(
    v.strictObject({
      clientAskId: ClientId,
      storeId: Id,
      orderId: Id,
      lines: AfterSaleLines,
      reason: AfterSaleReason,
      restock: v.boolean(),
    }),
    decided,
  ),
  /** What waits for the group, the oldest first. */
  pending: contract(v.strictObject({}), v.object({ afterSales: v.array(AfterSaleCard) })),
  /** The group decides. */
  decideForGroup: contract(v.strictObject({ orderId: Id, afterSaleId: Id, decision: Decision }), decided),
};
