import * as v from 'valibot';
import { contract } from '../contract';
import { Resource, TimeSpan } from '../model/fulfilment';
import { City, StoreCard } from '../model/store';
import { Id, LngLat, Qty, RegionCode, ShortText } from '../primitives';

export const stores = {
  /** Stores by distance from `at`, or of a city in a stable order. With `at` and no city: the city that `at` lies nearest to. */
  list: contract(
    v.strictObject({
      at: v.optional(LngLat),
      cityCode: v.optional(RegionCode),
      brandId: v.optional(Id),
      openOnly: v.optional(v.boolean()),
      search: v.optional(ShortText),
      /** How many to skip; the list of one city is short. */
      offset: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000))),
      limit: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100))),
    }),
    v.object({
      city: v.object({ code: RegionCode, name: v.string() }),
      stores: v.array(StoreCard),
      total: v.number(),
    }),
  ),
  cities: contract(v.strictObject({}), v.object({ cities: v.array(City) })),
  /** A store's pickup slots of today and tomorrow with the places left in each; none where it has no slots. */
  slots: contract(
    v.strictObject({ storeId: Id }),
    v.object({ slots: v.array(v.object({ ...TimeSpan.entries, left: v.number() })) }),
  ),
  /** When services can be booked at a store, and who is free at each time; SKUs that are no service there give no time. */
  times: contract(
    v.strictObject({
      storeId: Id,
      lines: v.pipe(v.array(v.strictObject({ skuId: Id, qty: Qty })), v.minLength(1), v.maxLength(5)),
    }),
    v.object({
      minutes: v.number(),
      /** Those that can do it, in the store's order. */
      resources: v.array(Resource),
      kind: v.picklist(['staff', 'seat']),
      cancelHours: v.number(),
      times: v.array(v.object({ ...TimeSpan.entries, resourceIds: v.array(Id) })),
    }),
  ),
  one: contract(v.strictObject({ storeId: Id, at: v.optional(LngLat) }), v.object({ store: StoreCard })),
};
