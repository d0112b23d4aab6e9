import * as v from 'valibot';
import { AtMs, Fen, Id, Qty } from '../primitives';

/** One line of a cart: where, what, and what is chosen with it, in any order; absent: what is usual of the product. */
const line = {
  storeId: Id,
  skuId: Id,
  choices: v.optional(v.pipe(v.array(Id), v.maxLength(20))),
};

/** What a phone has done to one line. */
export const CartChange = v.variant('kind', [
  /** So many more of it: two phones that add are added up. */
  v.strictObject({ kind: v.literal('add'), ...line, qty: Qty }),
  /** So many of it, whatever there were. */
  v.strictObject({ kind: v.literal('set'), ...line, qty: Qty }),
  v.strictObject({ kind: v.literal('remove'), ...line }),
  /** So many were ordered: what has been added since stays. */
  v.strictObject({ kind: v.literal('order'), ...line, qty: Qty }),
]);
export type CartChange = v.InferOutput<typeof CartChange>;

/** A store's part of the cart as it is shown. The price is without discounts; a quote has the last word (I13). */
export const CartStore = v.object({
  storeId: Id,
  storeName: v.string(),
  brandId: Id,
  brandName: v.string(),
  lines: v.array(
    v.object({
      skuId: Id,
      choices: v.optional(v.array(Id)),
      qty: v.number(),
      /** Empty for what is on sale no more. */
      productId: v.string(),
      title: v.string(),
      optionText: v.string(),
      picture: v.string(),
      unitFen: Fen,
      listUnitFen: v.optional(Fen),
    }),
  ),
});
export type CartStore = v.InferOutput<typeof CartStore>;

export const CartAnswer = v.object({
  /** Up to this change of the phone's everything has been taken in; it need not be sent again. */
  upTo: v.number(),
  /** Goes up with every change, whichever phone made it. */
  version: v.number(),
  /** When it was changed last. */
  changedAtMs: v.optional(AtMs),
  /** The store changed last comes first. */
  stores: v.array(CartStore),
  /** Changes that were too much: CART_FULL took nothing in, QTY_LIMIT as many as one line takes. */
  limited: v.array(v.object({ n: v.number(), code: v.picklist(['CART_FULL', 'QTY_LIMIT']) })),
});
export type CartAnswer = v.InferOutput<typeof CartAnswer>;
