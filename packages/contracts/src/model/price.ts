import * as v from 'valibot';
import { Id, RegionCode } from '../primitives';

/** Where a price holds: in all of a brand's stores, in those of one city or district (GB/T 2260), or in one store. */
export const PricePlace = v.variant('kind', [
  v.strictObject({ kind: v.literal('brand') }),
  v.strictObject({ kind: v.literal('region'), code: RegionCode }),
  v.strictObject({ kind: v.literal('store'), storeId: Id }),
]);
export type PricePlace = v.InferOutput<typeof PricePlace>;

/** Where a price in force comes from: the product itself, or the nearest place that has one of its own. */
export const PriceLevel = v.picklist(['product', 'brand', 'city', 'district', 'store']);
export type PriceLevel = v.InferOutput<typeof PriceLevel>;

/** submitted → approved, returned with a reason, or withdrawn by its author; inside the range it is approved as it is made. */
export const PriceChangeState = v.picklist(['submitted', 'approved', 'returned', 'withdrawn']);
export type PriceChangeState = v.InferOutput<typeof PriceChangeState>;
