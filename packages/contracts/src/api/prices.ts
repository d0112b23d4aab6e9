import * as v from 'valibot';
import { contract } from '../contract';
import { PriceChangeState, PriceLevel, PricePlace } from '../model/price';
import { BrandCard } from '../model/store';
import { AtMs, ClientId, Cursor, Fen, Id, LongText, ShortText, VersionOrNone } from '../primitives';

/** A price that somebody asks for: never nothing. */
const PriceFen = v.pipe(Fen, v.minValue(1));

/** Each SKU once. */
const unique = (all: readonly { skuId: string }[]) =>
  new Set(all.map(({ skuId }) => skuId)).size === all.length;
const MOST_SKUS = 200;

/** A change of prices as lists show it. */
export const PriceChangeCard = v.object({
  id: Id,
  brandId: Id,
  brandName: v.string(),
  place: PricePlace,
  placeName: v.string(),
  state: PriceChangeState,
  /** What it is about: `经典拿铁 等 4 个规格`. */
  title: v.string(),
  skuCount: v.number(),
  outside: v.boolean(),
  fromMs: AtMs,
  untilMs: v.nullable(AtMs),
  note: v.string(),
  byName: v.string(),
  atMs: AtMs,
  decidedByName: v.optional(v.string()),
  decidedAtMs: v.optional(AtMs),
  /** Why it was returned. */
  reason: v.optional(v.string()),
  /** Taken back while it held, or before. */
  ended: v.optional(v.object({ byName: v.string(), atMs: AtMs })),
  /** It waits, will hold or holds: it can be taken back. */
  canWithdraw: v.boolean(),
});
export type PriceChangeCard = v.InferOutput<typeof PriceChangeCard>;

const range = { listPriceFen: Fen, minFen: Fen, maxFen: Fen };

/** One SKU's price at a place. */
export const SkuPriceRow = v.object({
  id: Id,
  optionText: v.string(),
  ...range,
  priceFen: Fen,
  level: PriceLevel,
  /** Not allowed: nobody can buy at it, until it is changed or approved. */
  allowed: v.boolean(),
  /** Decided, and not begun yet, at this very place; the soonest first. */
  next: v.array(v.object({ priceFen: Fen, fromMs: AtMs, untilMs: v.nullable(AtMs) })),
});
export type SkuPriceRow = v.InferOutput<typeof SkuPriceRow>;

/** When a product is sold: seven days, Sunday first, in minutes from midnight; what ends the next day is over 1440. */
const SellHours = v.pipe(
  v.array(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            openMinute: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1439)),
            closeMinute: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2880)),
          }),
          v.check(({ openMinute, closeMinute }) => openMinute < closeMinute),
        ),
      ),
      v.maxLength(4),
    ),
  ),
  v.length(7),
  v.check((week) => week.some((day) => day.length > 0)),
);

export const ProductPrices = v.object({
  id: Id,
  name: v.string(),
  picture: v.string(),
  categoryName: v.string(),
  /** Absent: at any time. */
  sellHours: v.optional(SellHours),
  skus: v.array(SkuPriceRow),
});
export type ProductPrices = v.InferOutput<typeof ProductPrices>;

/** One SKU of a change beside what holds before it. */
export const PriceReviewLine = v.object({
  skuId: Id,
  title: v.string(),
  optionText: v.string(),
  picture: v.string(),
  ...range,
  beforeFen: Fen,
  beforeLevel: PriceLevel,
  afterFen: Fen,
  outside: v.boolean(),
});
export type PriceReviewLine = v.InferOutput<typeof PriceReviewLine>;

const changed = v.object({ change: PriceChangeCard });
const ofChange = v.strictObject({ changeId: Id });

const Terms = v.pipe(
  v.strictObject({ skuId: Id, listPriceFen: PriceFen, minFen: PriceFen, maxFen: PriceFen }),
  v.check(({ minFen, maxFen }) => minFen <= maxFen),
);

export const prices = {
  /** The brands whose prices the caller may change. */
  brands: contract(
    v.strictObject({}),
    v.object({
      /** `begins`: the widest place at which the caller may. */
      brands: v.array(v.object({ ...BrandCard.entries, begins: PricePlace })),
      canApprove: v.boolean(),
    }),
  ),
  /** Every product of a brand with what it costs at a place, and the places that may have prices of their own. */
  list: contract(
    v.strictObject({ brandId: Id, place: PricePlace }),
    v.object({
      brand: BrandCard,
      /** The place's version: what a proposal names. */
      version: VersionOrNone,
      /** The whole brand's version: what new ranges name. */
      brandVersion: VersionOrNone,
      place: PricePlace,
      placeName: v.string(),
      places: v.array(v.object({ place: PricePlace, name: v.string() })),
      products: v.array(ProductPrices),
      waiting: v.array(PriceChangeCard),
      /** The soonest that a change can begin. */
      earliestMs: AtMs,
    }),
  ),
  /** A brand's changes, the newest first. */
  changes: contract(
    v.strictObject({ brandId: Id, cursor: v.optional(Cursor) }),
    v.object({ changes: v.array(PriceChangeCard), nextCursor: v.optional(Cursor) }),
  ),
  /**
   * New prices at a place from a time on. Inside of the range they will hold; else the group is asked, and the prices
   * before them hold until it has said yes. STALE when the place's prices were changed since `version`.
   */
  propose: contract(
    v.pipe(
      v.strictObject({
        clientChangeId: ClientId,
        brandId: Id,
        place: PricePlace,
        version: VersionOrNone,
        prices: v.pipe(
          v.array(v.strictObject({ skuId: Id, priceFen: PriceFen })),
          v.minLength(1),
          v.maxLength(MOST_SKUS),
          v.check((all) => unique(all)),
        ),
        /** null: as soon as can be. Earlier than that counts as that. */
        fromMs: v.nullable(AtMs),
        /** When they end (not included); null: they do not. */
        untilMs: v.nullable(AtMs),
        note: v.optional(ShortText),
      }),
      v.check(({ fromMs, untilMs }) => untilMs === null || untilMs > (fromMs ?? 0)),
    ),
    changed,
  ),
  /** Takes a change back that waits, will hold or holds. What holds ends as soon as can be. */
  withdraw: contract(ofChange, changed),
  /** When a product of a brand's is sold, in all of its stores; null: at any time. Seen by shoppers within a minute. */
  setSellHours: contract(
    v.strictObject({ brandId: Id, productId: Id, sellHours: v.nullable(SellHours) }),
    v.object({ productId: Id, sellHours: v.nullable(SellHours) }),
  ),
  /** What waits for the group, the oldest first. */
  pending: contract(v.strictObject({}), v.object({ changes: v.array(PriceChangeCard) })),
  review: contract(
    ofChange,
    v.object({
      change: PriceChangeCard,
      lines: v.array(PriceReviewLine),
      /** The differences in words, one a line. */
      words: v.array(v.string()),
    }),
  ),
  /** From its time on, and not before it is approved. */
  approve: contract(ofChange, changed),
  sendBack: contract(v.strictObject({ changeId: Id, reason: v.pipe(LongText, v.minLength(1)) }), changed),
  /** The group's list prices and ranges of a brand. Answers which prices lie outside of them: nobody can buy at those. */
  setTerms: contract(
    v.strictObject({
      brandId: Id,
      version: VersionOrNone,
      terms: v.pipe(
        v.array(Terms),
        v.minLength(1),
        v.maxLength(MOST_SKUS),
        v.check((all) => unique(all)),
      ),
      /** null: as soon as can be. */
      fromMs: v.nullable(AtMs),
    }),
    v.object({
      version: VersionOrNone,
      fromMs: AtMs,
      outside: v.array(
        v.object({
          skuId: Id,
          title: v.string(),
          optionText: v.string(),
          placeName: v.string(),
          priceFen: Fen,
        }),
      ),
    }),
  ),
};
