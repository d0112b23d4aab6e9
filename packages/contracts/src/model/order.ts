import * as v from 'valibot';
import { AfterSaleView } from './afterSale';
import { OrderCampaign } from './campaign';
import { InvoiceView } from './invoice';
import { Fee, Fulfilment, FulfilmentKind } from './fulfilment';
import { Payer } from './payer';
import { AtMs, Fen, Id, LngLat, Points } from '../primitives';

/** The states of an order; `domain/order/transitions.ts` says which may follow which (I10). */
export const OrderState = v.picklist([
  'unpaid',
  'paid',
  'accepted',
  'ready',
  'delivering',
  'completed',
  /** Nobody came to an appointment. */
  'missed',
  'closed',
  'refunding',
  'refunded',
]);
export type OrderState = v.InferOutput<typeof OrderState>;

/** One line as it was priced. payFen = amountFen − discountFen. */
export const PricedLine = v.object({
  skuId: Id,
  productId: Id,
  title: v.string(),
  optionText: v.string(),
  picture: v.string(),
  qty: v.number(),
  unitFen: Fen,
  listUnitFen: v.optional(Fen),
  /** What is chosen with it, by id; `optionText` says it in words, `unitFen` has it in. */
  choices: v.optional(v.array(Id)),
  amountFen: Fen,
  discountFen: Fen,
  payFen: Fen,
});
export type PricedLine = v.InferOutput<typeof PricedLine>;

/**
 * Where a discount comes from, who bears it, and how it lies on the lines (I11): `byLine[i]` belongs to line i. A campaign that several bear is
 * one for each of them.
 */
export const Discount = v.object({
  source: v.picklist(['tier', 'campaign', 'coupon', 'points']),
  sourceId: v.string(),
  title: v.string(),
  payer: Payer,
  amountFen: Fen,
  byLine: v.array(Fen),
});
export type Discount = v.InferOutput<typeof Discount>;

export const OrderStep = v.object({
  state: OrderState,
  atMs: AtMs,
  by: v.picklist(['member', 'staff', 'system', 'wechatPay']),
});
export type OrderStep = v.InferOutput<typeof OrderStep>;

export const OrderCard = v.object({
  id: Id,
  state: OrderState,
  brandId: Id,
  brandName: v.string(),
  storeId: Id,
  storeName: v.string(),
  fulfilment: v.object({ kind: FulfilmentKind }),
  placedAtMs: AtMs,
  expiresAtMs: v.optional(AtMs),
  payFen: Fen,
  lines: v.array(
    v.object({
      skuId: Id,
      productId: Id,
      title: v.string(),
      optionText: v.string(),
      picture: v.string(),
      qty: v.number(),
      choices: v.optional(v.array(Id)),
    }),
  ),
});
export type OrderCard = v.InferOutput<typeof OrderCard>;

export const OrderView = v.object({
  id: Id,
  state: OrderState,
  brandId: Id,
  brandName: v.string(),
  store: v.object({ id: Id, name: v.string(), address: v.string(), phone: v.string(), location: LngLat }),
  lines: v.array(PricedLine),
  discounts: v.array(Discount),
  fees: v.array(Fee),
  fulfilment: Fulfilment,
  itemsFen: Fen,
  /** Items − discounts + fees. */
  payFen: Fen,
  usedPoints: Points,
  /** What completion earns, or has earned. */
  earnPoints: Points,
  /** 成长值 that completion brings, or has brought. */
  earnGrowth: Points,
  note: v.string(),
  timeline: v.array(OrderStep),
  placedAtMs: AtMs,
  /** While unpaid: when it will be closed. */
  expiresAtMs: v.optional(AtMs),
  /** From payment until it is handed over, where it is fetched. */
  pickupCode: v.optional(v.string()),
  /** Of an order that is given back whole: what comes back last, beside what was before. */
  refundFen: v.optional(Fen),
  /** All that has come back, or is on its way. */
  backFen: Fen,
  /** Whether some of it was given back, or all. */
  back: v.picklist(['none', 'part', 'whole']),
  afterSales: v.array(AfterSaleView),
  /** Campaigns that its price rests on, and what they keep back of what was given back: what is asked back is worth less by that. */
  campaigns: v.array(OrderCampaign),
  withheldFen: Fen,
  /** The same in the other orders of its checkout. */
  othersWithheldFen: Fen,
  invoice: v.optional(InvoiceView),
  /** What an invoice of it is about. */
  invoiceFen: Fen,
  /** The other orders of its checkout: what is unpaid is paid, and given up, together. Empty when it stands alone. */
  together: v.array(
    v.object({
      orderId: Id,
      brandName: v.string(),
      storeName: v.string(),
      kind: FulfilmentKind,
      state: OrderState,
      payFen: Fen,
    }),
  ),
  can: v.object({
    pay: v.boolean(),
    cancel: v.boolean(),
    askAfterSale: v.boolean(),
    askInvoice: v.boolean(),
  }),
});
export type OrderView = v.InferOutput<typeof OrderView>;
