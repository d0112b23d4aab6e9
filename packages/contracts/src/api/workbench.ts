import * as v from 'valibot';
import { contract } from '../contract';
import { Fulfilment, FulfilmentKind, Resource, TimeSpan } from '../model/fulfilment';
import { OrderState } from '../model/order';
import { AtMs, ClientId, Day, Fen, Id, ShortText } from '../primitives';

export const BoardCard = v.object({
  id: Id,
  state: OrderState,
  /** The pickup code's last four digits: what is called out; the whole code is the shopper's to show. */
  callNumber: v.string(),
  nickname: v.string(),
  /** A phone number is whole once the order is the store's work, and masked before. */
  fulfilment: Fulfilment,
  lines: v.array(v.object({ title: v.string(), optionText: v.string(), qty: v.number() })),
  payFen: Fen,
  note: v.string(),
  placedAtMs: AtMs,
  /** When it came into its present state; waiting time is counted from here. */
  sinceMs: AtMs,
});
export type BoardCard = v.InferOutput<typeof BoardCard>;

/** What a move has changed of an order; the board has the rest. */
export const MovedCard = v.object({ id: Id, state: OrderState, sinceMs: AtMs });
export type MovedCard = v.InferOutput<typeof MovedCard>;

/** For how long a store does not sell something: for the rest of the business day, or until it is put back. */
const OffSale = v.picklist(['today', 'untilPutBack']);
export type OffSale = v.InferOutput<typeof OffSale>;

/** A product on the store's shelf, with every SKU that the store keeps. */
export const ShelfProduct = v.object({
  id: Id,
  name: v.string(),
  picture: v.string(),
  categoryName: v.string(),
  skus: v.array(
    v.object({
      id: Id,
      optionText: v.string(),
      /** What lies there, off sale or not. */
      available: v.number(),
      /** Of what lies there, what orders have reserved. */
      reserved: v.number(),
      offSale: v.optional(OffSale),
      /** It is not counted: the numbers say nothing. */
      madeToOrder: v.optional(v.boolean()),
      alertAt: v.optional(v.number()),
      /** So little is left that the store wanted to be told. */
      low: v.boolean(),
    }),
  ),
  /** 做法与加料, and which of them the store has run out of. */
  kinds: v.optional(
    v.array(
      v.object({
        name: v.string(),
        choices: v.array(v.object({ id: Id, name: v.string(), off: v.optional(v.boolean()) })),
      }),
    ),
  ),
});
export type ShelfProduct = v.InferOutput<typeof ShelfProduct>;

/** Units of goods that staff move. */
const Units = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000));

const move = { clientMoveId: ClientId, storeId: Id, skuId: Id, reason: v.optional(ShortText) };

/** One change of a shelf: what staff wrote down, or what an order did. */
export const StockMoveView = v.object({
  id: v.string(),
  kind: v.picklist(['receive', 'count', 'waste', 'transferOut', 'transferIn', 'sale', 'return']),
  /** Signed: negative when the goods left the shelf. */
  qty: v.number(),
  /** The other store of a transfer. */
  peer: v.optional(v.string()),
  /** Of an order: the last four digits of its code. */
  reason: v.string(),
  byName: v.string(),
  atMs: AtMs,
});
export type StockMoveView = v.InferOutput<typeof StockMoveView>;

const moved = v.object({ order: MovedCard });

export const workbench = {
  /** The live orders of one store (paid, accepted, ready, delivering), oldest first, and today's numbers. */
  board: contract(
    v.strictObject({ storeId: Id }),
    v.object({
      store: v.object({
        ...{ id: Id, name: v.string(), brandId: Id, brandName: v.string() },
        kinds: v.array(FulfilmentKind),
      }),
      orders: v.array(BoardCard),
      today: v.object({ orderCount: v.number(), salesFen: Fen, completedCount: v.number() }),
    }),
  ),
  accept: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  ready: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  /** A delivery goes out of the door. */
  depart: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  /** A delivery was handed over at the shopper's. */
  deliver: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  /** A service is done of whoever was checked in (`ready`), or a dish stands on its table. No code is needed, the guest is there. */
  complete: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  /** The tables of a store: who sits there, what they have sent, and what is not paid yet. */
  tables: contract(
    v.strictObject({ storeId: Id }),
    v.object({
      tables: v.array(
        v.object({
          /** What its code says: for whoever prints it. */
          code: Id,
          no: v.string(),
          seats: v.number(),
          session: v.optional(
            v.object({
              sessionId: Id,
              openedAtMs: AtMs,
              endsAtMs: AtMs,
              guests: v.array(v.string()),
              /** Units on the cart that nobody has sent. */
              unsent: v.number(),
              orders: v.array(BoardCard),
              paidFen: Fen,
              /** Of orders that are still to be paid. */
              owedFen: Fen,
            }),
          ),
        }),
      ),
    }),
  ),
  /** Ends a table's session; what it has sent lives on. A session that has ended already stays so. */
  closeTable: contract(v.strictObject({ storeId: Id, sessionId: Id }), v.object({ no: v.string() })),
  /** Nobody came to an appointment that was confirmed; once its time has begun. The time can be had again, the money stays. */
  missed: contract(v.strictObject({ storeId: Id, orderId: Id }), moved),
  /** A store's appointments of one business day, by whom they are with. */
  calendar: contract(
    v.strictObject({ storeId: Id, day: Day }),
    v.object({
      resources: v.array(
        v.object({
          ...Resource.entries,
          kind: v.picklist(['staff', 'seat']),
          capacity: v.number(),
          /** When they work that day, in minutes from midnight; none on a day off. */
          works: v.array(v.object({ openMinute: v.number(), closeMinute: v.number() })),
          /** Set by hand; it may also be a day on which they never work. */
          dayOff: v.boolean(),
          bookings: v.array(v.object({ ...TimeSpan.entries, order: v.optional(BoardCard) })),
        }),
      ),
      /** Who did not come that day: their time is free, their money stays unless the store gives it back. */
      missed: v.array(BoardCard),
    }),
  ),
  /** Takes a day off somebody's calendar, or puts it back. What is booked stays booked. Seen by shoppers within a minute. */
  setDayOff: contract(
    v.strictObject({ storeId: Id, resourceId: Id, day: Day, off: v.boolean() }),
    v.object({ resourceId: Id, day: Day, off: v.boolean() }),
  ),
  /** Hands a ready order over against the shopper's code; a code verifies once (I10). */
  verify: contract(
    v.strictObject({ storeId: Id, code: v.pipe(v.string(), v.regex(/^\d{8}$/)) }),
    v.object({ order: BoardCard }),
  ),
  /** What the store sells, and what of it is off sale. */
  shelf: contract(v.strictObject({ storeId: Id }), v.object({ products: v.array(ShelfProduct) })),
  /** Takes SKUs off sale, or puts them back (null). It holds for the very next order. */
  setOffSale: contract(
    v.strictObject({
      storeId: Id,
      skuIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(100)),
      until: v.nullable(OffSale),
    }),
    v.object({ skuIds: v.array(Id), until: v.nullable(OffSale) }),
  ),
  /** Takes a choice of a product off at the store, or puts it back. Seen by shoppers within a minute. */
  setChoiceOff: contract(
    v.strictObject({ storeId: Id, productId: Id, choiceId: Id, off: v.boolean() }),
    v.object({ productId: Id, choiceId: Id, off: v.boolean() }),
  ),
  /** Receives goods, counts them (`qty` is all that lies there, reserved or not), throws some away, or sends some to a store of the same brand. */
  moveStock: contract(
    v.variant('kind', [
      v.strictObject({ ...move, kind: v.picklist(['receive', 'waste']), qty: Units }),
      v.strictObject({ ...move, kind: v.literal('count'), qty: v.union([v.literal(0), Units]) }),
      v.strictObject({ ...move, kind: v.literal('transfer'), qty: Units, toStoreId: Id }),
    ]),
    v.object({ move: v.object({ id: v.string(), kind: StockMoveView.entries.kind, qty: v.number() }) }),
  ),
  /** What became of one SKU: moves by hand, and what orders took and gave back in the last seven days. */
  stockMoves: contract(
    v.strictObject({ storeId: Id, skuId: Id }),
    v.object({ moves: v.array(StockMoveView) }),
  ),
  /** At so few, or less, the SKU is shown as low; null: never. */
  setAlert: contract(
    v.strictObject({
      storeId: Id,
      skuId: Id,
      alertAt: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000))),
    }),
    v.object({ skuId: Id, alertAt: v.nullable(v.number()) }),
  ),
};
