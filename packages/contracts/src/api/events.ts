import * as v from 'valibot';
import { contract } from '../contract';
import { AfterSaleState } from '../model/afterSale';
import { FulfilmentKind } from '../model/fulfilment';
import { OrderState, OrderStep } from '../model/order';
import { AtMs, ClientId, Cursor, Fen, Id } from '../primitives';

const about = {
  /** `${orderId}-${no}`: the same event always has the same. */
  id: Id,
  orderId: Id,
  /** The how-many-th of its order, from 1. */
  no: v.number(),
  atMs: AtMs,
  memberId: Id,
  brandId: Id,
  storeId: Id,
  fulfilment: FulfilmentKind,
  /** What the order came to when it was placed. */
  payFen: Fen,
  /** Orders of one checkout have the same. */
  checkoutId: v.optional(Id),
};

/** One thing that happened to an order. */
export const OrderFeedEvent = v.variant('kind', [
  v.object({
    ...about,
    kind: v.literal('order'),
    state: OrderState,
    by: OrderStep.entries.by,
    /** refunding, refunded: what it gives back, beside what parts gave back before. */
    refundFen: v.optional(Fen),
  }),
  v.object({
    ...about,
    kind: v.literal('afterSale'),
    afterSaleId: Id,
    state: AfterSaleState,
    /** What it gives back, as it was at this step. */
    amountFen: Fen,
  }),
]);
export type OrderFeedEvent = v.InferOutput<typeof OrderFeedEvent>;

const Events = v.array(OrderFeedEvent);
/** Who reads: `dashboard`, `erp` …; each has a position of its own. */
const Consumer = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,31}$/));
/** How many pages were over their time before they were read. 0: nothing was missed. */
const missedPages = v.number();

export const events = {
  /** What follows `after`, in the order in which everybody sees it; `next` is where to go on. For readers who keep their position themselves. */
  read: contract(
    v.strictObject({ after: v.optional(Cursor) }),
    v.object({ events: Events, next: Cursor, missedPages }),
  ),
  /**
   * What follows the consumer's position, for one reader alone until `untilMs` or until it is `done`. The same takeId again is given the same.
   * Nothing to read: no events, and nothing is taken. BUSY while another reader of the consumer has some.
   */
  take: contract(
    v.strictObject({ consumer: Consumer, takeId: ClientId }),
    v.object({ events: Events, missedPages, untilMs: v.optional(AtMs) }),
  ),
  /** Has read what it took: the consumer's position moves behind it. Twice changes nothing; STALE when another reader was given it meanwhile. */
  done: contract(v.strictObject({ consumer: Consumer, takeId: ClientId }), v.object({ next: Cursor })),
};
