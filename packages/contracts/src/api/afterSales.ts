import * as v from 'valibot';
import { contract } from '../contract';
import {
  AfterSaleLine,
  AfterSaleLines,
  AfterSalePictures,
  AfterSaleReason,
  AfterSaleState,
  AfterSaleView,
} from '../model/afterSale';
import { OrderCampaign } from '../model/campaign';
import { Discount, OrderState, OrderView } from '../model/order';
import { AtMs, ClientId, Fen, Id, Points, ShortText } from '../primitives';

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

/** What staff need to know of an order to give some of it back: its lines, and what the rule works out the amount from. */
export const ReturnableOrder = v.object({
  lines: v.array(
    v.object({
      skuId: Id,
      title: v.string(),
      optionText: v.string(),
      picture: v.string(),
      qty: v.number(),
      payFen: Fen,
    }),
  ),
  discounts: v.array(v.object({ source: Discount.entries.source, byLine: v.array(Fen) })),
  fees: v.array(v.object({ amountFen: Fen })),
  usedPoints: Points,
  earnPoints: Points,
  timeline: v.array(v.object({ state: OrderState })),
  afterSales: v.array(v.object({ state: AfterSaleState, lines: v.array(AfterSaleLine) })),
  campaigns: v.array(OrderCampaign),
  withheldFen: Fen,
  othersWithheldFen: Fen,
  unmade: v.boolean(),
});
export type ReturnableOrder = v.InferOutput<typeof ReturnableOrder>;

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
  /** What was decided in one store in the last 30 days, by the store or the group; the newest first, at most 100. */
  decided: contract(v.strictObject({ storeId: Id }), v.object({ afterSales: v.array(AfterSaleCard) })),
  /** The store decides. What is over the caller's limit goes on to the group: the answer's state says so. */
  decide: contract(
    v.strictObject({ storeId: Id, orderId: Id, afterSaleId: Id, decision: Decision }),
    decided,
  ),
  /** What of an order the store can still give back. ORDER_STATE, AFTER_SALE_OPEN or AFTER_SALE_OVER where that is nothing. */
  returnable: contract(v.strictObject({ storeId: Id, orderId: Id }), v.object({ order: ReturnableOrder })),
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
