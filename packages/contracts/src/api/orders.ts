import * as v from 'valibot';
import { contract } from '../contract';
import { MAX_CART_CHANGES, MAX_COUPONS, MAX_PARTS } from '../limits';
import { CampaignHint } from '../model/campaign';
import { CartAnswer, CartChange } from '../model/cart';
import { Fee, Fulfilment, FulfilmentChoice, FulfilmentProblem } from '../model/fulfilment';
import { Discount, OrderCard, OrderState, OrderView, PricedLine } from '../model/order';
import { StoreCard } from '../model/store';
import { AtMs, ClientId, Cursor, Fen, Id, Points, Qty, ShortText } from '../primitives';

/** What the shopper put in: the same SKU may come twice, also with other choices, and is added up (I1). */
export const CartLines = v.pipe(
  v.array(
    v.strictObject({
      skuId: Id,
      qty: Qty,
      /** What is chosen with it, in any order. Absent: what is usual of the product. */
      choices: v.optional(v.pipe(v.array(Id), v.maxLength(20))),
    }),
  ),
  v.minLength(1),
  v.maxLength(50),
);

const CartPart = v.strictObject({ storeId: Id, lines: CartLines, fulfilment: FulfilmentChoice });
const NotedPart = v.strictObject({ ...CartPart.entries, note: v.optional(ShortText) });

/** What is bought at each store, each store once. A checkout of one store is one order; of several, one order each and one payment. */
const parts = <P extends typeof CartPart | typeof NotedPart>(part: P) =>
  v.pipe(
    v.array(part),
    v.minLength(1),
    v.maxLength(MAX_PARTS),
    v.check((all) => new Set(all.map(({ storeId }) => storeId)).size === all.length, 'each store once'),
  );

/** Each once. */
const CouponIds = v.pipe(
  v.array(Id),
  v.maxLength(MAX_COUPONS),
  v.check((ids) => new Set(ids).size === ids.length, 'each coupon once'),
);

/** One coupon of the member's beside this cart: what it takes off, or would, and why it is not used. */
export const CouponOption = v.object({
  couponId: Id,
  title: v.string(),
  scopeText: v.string(),
  expiresAtMs: AtMs,
  /** By this quote. */
  used: v.boolean(),
  /** Used, or could be: in place of those in `instead`, which exclude it. */
  usable: v.boolean(),
  savingFen: Fen,
  instead: v.array(Id),
  /** When not used: the sentence, and what is missing to its threshold ("还差 ¥6 可用"). */
  reason: v.optional(v.string()),
  missingFen: v.optional(Fen),
});
export type CouponOption = v.InferOutput<typeof CouponOption>;

/** What one store's part of a checkout comes to. */
export const QuotePart = v.object({
  store: StoreCard,
  lines: v.array(v.object({ ...PricedLine.entries, available: v.number() })),
  /** As it would be done; absent while something stands in the way. */
  fulfilment: v.optional(Fulfilment),
  itemsFen: Fen,
  fees: v.array(Fee),
  /** Items − discounts + fees. */
  payFen: Fen,
  earnPoints: Points,
  /** 成长值 that completing it brings. */
  earnGrowth: Points,
  /** Of `earnPoints` for the caller's tier: so many percent of what everybody earns. */
  pointsPercent: v.number(),
});
export type QuotePart = v.InferOutput<typeof QuotePart>;

/** A time and a digest of each part of a price; opaque to the client. */
const QuoteVersion = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}(\.[0-9a-f]{12}){5}$/));

export const Quote = v.object({
  parts: v.array(QuotePart),
  itemsFen: Fen,
  /** `byLine` goes through the lines of all parts. */
  discounts: v.array(Discount),
  payFen: Fen,
  coupons: v.array(CouponOption),
  /** Campaigns that would take something off if more were bought, the least that is missing first. */
  hints: v.array(CampaignHint),
  /** Coupons that campaigns give once it is completed, as long as there are any. */
  rewards: v.array(v.object({ campaignId: Id, title: v.string() })),
  /** The coupons that this quote uses, in the order in which they apply. */
  couponIds: v.array(Id),
  points: v.object({ balance: Points, usable: Points, used: Points, pointsPerYuan: v.number() }),
  earnPoints: Points,
  /** The caller's tier, whose prices and benefits these are. */
  tierName: v.string(),
  /** What it was priced from, and when: placing names it. */
  version: QuoteVersion,
  /** From then on it binds nobody. */
  expiresAtMs: AtMs,
  /** What stands in the way of placing it now. Empty: it can be placed. */
  problems: v.array(
    v.object({
      ...FulfilmentProblem.entries,
      code: v.picklist([
        ...FulfilmentProblem.entries.code.options,
        'SOLD_OUT',
        'NOT_FOUND',
        'PRICE_UNAPPROVED',
        'SELL_WINDOW',
        'CHOICE_INVALID',
      ]),
      storeId: Id,
      /** Of which line; SOLD_OUT says how many there are. */
      skuId: v.optional(Id),
      available: v.optional(v.number()),
      /** In a few words, where the message is too long for the line: PRICE_UNAPPROVED and SELL_WINDOW. */
      label: v.optional(v.string()),
    }),
  ),
});
export type Quote = v.InferOutput<typeof Quote>;

/** A phone's count of its own changes, from 1. */
const ChangeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const orders = {
  /**
   * Takes what a phone has done to the cart since its last answer into the member's one cart, each change once however often it is
   * sent (I7), and gives the cart back. Without changes it only reads.
   */
  syncCart: contract(
    v.strictObject({
      /** An id that the phone made for itself. */
      phone: ClientId,
      /** The first change's number; the others follow it. */
      from: ChangeNumber,
      changes: v.pipe(v.array(CartChange), v.maxLength(MAX_CART_CHANGES)),
    }),
    CartAnswer,
  ),
  /** Prices a cart and changes nothing. SKUs that the store does not sell are listed under `problems` and left out. */
  quote: contract(
    v.strictObject({
      parts: parts(CartPart),
      /** `best`: those that together make it cheapest, of all of the member's; else of these. */
      coupon: v.union([v.picklist(['best', 'none']), v.strictObject({ ids: CouponIds })]),
      points: v.union([v.literal('max'), Points]),
    }),
    Quote,
  ),
  /** Reserves stock, locks the coupons, spends the points and writes an order for each part; all of it or nothing. */
  place: contract(
    v.strictObject({
      clientOrderId: ClientId,
      parts: parts(NotedPart),
      couponIds: CouponIds,
      points: Points,
      expectedPayFen: Fen,
      /** The quote's that the person has agreed to: outdated PRICE_CHANGED, too old QUOTE_EXPIRED. Absent: only the amount binds. */
      quoteVersion: v.optional(QuoteVersion),
    }),
    v.object({
      /** The first part's: paying for it pays for all. */
      orderId: Id,
      /** In the order of the parts. `paid` already when there was nothing to pay for it. */
      orders: v.array(v.object({ orderId: Id, storeId: Id, state: OrderState, payFen: Fen })),
      payFen: Fen,
      /** While something is to be paid. */
      expiresAtMs: v.optional(AtMs),
    }),
  ),
  mine: contract(
    v.strictObject({
      filter: v.optional(v.picklist(['all', 'unpaid', 'active', 'done'])),
      cursor: v.optional(Cursor),
    }),
    v.object({ orders: v.array(OrderCard), nextCursor: v.optional(Cursor) }),
  ),
  one: contract(v.strictObject({ orderId: Id }), v.object({ order: OrderView })),
  /** Unpaid: closes it. Paid and not yet accepted: refunds it whole. Later: ORDER_STATE, ask the store. */
  cancel: contract(v.strictObject({ orderId: Id }), v.object({ order: OrderView })),
};
