import type {
  AfterSaleState,
  Discount,
  Fee,
  Fulfilment,
  InvoiceView,
  OrderCampaign,
  OrderReward,
  OrderState,
  OrderStep,
  PricedLine,
} from '@fangzhen/contracts';
import type { AfterSale } from './afterSale';
import type { QuotaHold } from './campaign';
import type { SharedHold } from './shared';

/** What has still to happen because of the order; written in the same transaction as the change itself (I14). */
export interface OrderEvent {
  /** `${holdId}-${type}`: each happens once for one hold. */
  id: string;
  type:
    /** Paid: what was reserved is gone from the shelf. */
    | 'takeStock'
    /** Closed unpaid: what was reserved is for sale again. */
    | 'releaseStock'
    /** Refunded before it was made: what was taken is on the shelf again. */
    | 'returnStock'
    | 'redeemCoupon'
    /** Closed or refunded: the coupon can be used again. */
    | 'releaseCoupon'
    /** Paid: what it takes of a campaign's quota is used. */
    | 'settleQuota'
    /** Closed or refunded: the campaign can give it to somebody else. */
    | 'releaseQuota'
    /** Closed or refunded: what it held of a document that many share can be had again. */
    | 'releaseShared'
    | 'returnPoints'
    | 'earnPoints'
    /** Given back after it was completed: what it earned goes. */
    | 'takeBackPoints'
    /** Completed: the member grows. */
    | 'earnGrowth'
    /** Given back after it was completed: so does what it grew by. */
    | 'takeBackGrowth'
    /** Completed: the coupons that it was promised are issued. */
    | 'issueRewards'
    /** Given back after it was completed: coupons that it does not deserve any more are taken back. */
    | 'revokeRewards'
    /** Tells WeChat Pay that nobody may pay this any more. */
    | 'closePayment'
    | 'refund';
  /** The order's holdId when the event was written: an order that is revived holds anew, and old events must not touch that. */
  holdId: string;
  atMs: number;
  /** releaseShared: what is given back; by then the order may hold something else. */
  shared?: SharedHold;
  /** earnPoints, takeBackPoints: how many, as the order was then. */
  points?: number;
  /** earnGrowth, takeBackGrowth: how much, as the order was then. */
  growth?: number;
  /** Of a part that is given back, not of the whole order. */
  afterSaleId?: string;
}

/** 订单: prices and shares are frozen at placement (I6). */
export interface Order {
  /** hash(member, 'orders.place', clientOrderId), also WeChat Pay's out_trade_no: at most 32 characters. */
  _id: string;
  memberId: string;
  brandId: string;
  storeId: string;
  state: OrderState;
  /**
   * The key under which this order holds stock, coupon and points: `${orderId}_${nonce}`, made anew by each attempt to place
   * it, so that an attempt that fails releases only what it took itself; and anew when a late payment revives it.
   */
  holdId: string;
  /** Goes up with every change; changes compare it (I10). */
  version: number;
  /**
   * One of several orders that were placed and are paid together; absent for one that stands alone. All of them are named, this one
   * among them; `id` is the combined payment's number at WeChat Pay.
   */
  checkout?: {
    id: string;
    orderIds: string[];
    /** Those that cost something, with the merchants they are paid to. One alone is paid as if it stood alone. */
    pays: { orderId: string; mchId: string }[];
  };
  /** The merchant it is paid to, where that is not the group's. */
  mchId?: string;
  /** Of the placing request's body (I7). */
  fingerprint: string;
  lines: PricedLine[];
  discounts: Discount[];
  itemsFen: number;
  /** Beside the goods: no discount lies on them, they earn no points. */
  fees: Fee[];
  /** Items − discounts + fees. */
  payFen: number;
  /** Those that take something off here. */
  couponIds: string[];
  /** Those that its price rests on: what they counted and gave here (I6). Absent: none. */
  campaigns?: OrderCampaign[];
  /** Of what was given back: kept back for what campaigns gave for the units that are kept, and would give no more (I6). */
  withheldFen?: number;
  /** Coupons that campaigns promised for it when it was placed. Absent: none. */
  rewards?: OrderReward[];
  /** What it, or all orders of its checkout together, have of campaigns' quotas. Absent: nothing. */
  quotas?: QuotaHold[];
  usedPoints: number;
  earnPoints: number;
  /** 成长值 that completing it brings. Absent: none. */
  earnGrowth?: number;
  fulfilment: Fulfilment;
  /** What its fulfilment holds, from placement until the order is closed or refunded. */
  shared?: SharedHold;
  note: string;
  /** Eight digits, unique within the store. */
  pickupCode: string;
  timeline: OrderStep[];
  placedAtMs: number;
  /** When an unpaid order is closed. */
  expiresAtMs: number;
  paidAtMs?: number;
  /** Who pays by which app: what prepay needs. */
  payer: { appId: string; openId: string };
  transactionId?: string;
  /** How its payment was heard of. */
  payment?: PaymentHeard;
  /** Notices of it that WeChat Pay's key had signed and that did not fit it all the same (I8). */
  refusedNotices?: number;
  refund?: {
    reason: string;
    /** All that was not given back by parts before (I6). */
    amountFen: number;
    requestedAtMs: number;
    doneAtMs?: number;
    /** The goods did not go back to the shelf. */
    waste?: true;
    /** From the second on: WeChat Pay closed the ones before without giving the money back. */
    attempt?: number;
  };
  /** Absent until the first is asked for. */
  afterSales?: AfterSale[];
  /** Whom the one that is open waits for: `asked` for the store, `forwarded` for the group. What their lists ask for. */
  openAfterSale?: 'asked' | 'forwarded' | null;
  /** Money of a part is on its way back: what the refunds' timer asks for. */
  refundsOpen?: boolean;
  /** 发票: whom it is made out to, and whether it was. */
  invoice?: InvoiceView;
  /** Each step of its after-sales; `behind` says how much of the timeline was there then. Only added to, as the timeline is. */
  afterSaleSteps?: {
    afterSaleId: string;
    state: AfterSaleState;
    amountFen: number;
    atMs: number;
    behind: number;
  }[];
  /** Its member's account was deleted: since then nothing in it says who they were. */
  scrubbedAtMs?: number;
  /** Something may have happened to it that the feed has not been told. Whatever changes its version says so. */
  untold?: true;
  /** How many of its events the feed has been told. */
  told?: number;
  events: OrderEvent[];
  /** Whether `events` is not empty: what the relay's timer asks for. */
  pending: boolean;
  /** When the timers look after it next: to close it, to carry out its events, to ask after its refund. */
  lookAtMs: number;
}

/** What reconciliation tells apart afterwards: a notice that was lost, or repeated. */
export interface PaymentHeard {
  /** When it was paid, by WeChat Pay's clock. */
  atMs: number;
  /** What told of it first, and in which call: every later notice is one more. */
  by: 'notice' | 'query';
  requestId: string;
  /** Notices that were accepted, each repetition counted. */
  notices: number;
}

/** One notice, or one query's answer, of WeChat Pay that had its effect. `_id` is the transaction or refund id (I8). */
export interface PaymentNotice {
  _id: string;
  orderId: string;
  kind: 'paid' | 'refunded';
  amountFen: number;
  atMs: number;
}
