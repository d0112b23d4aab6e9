import { memberIdOf } from '@fangzhen/cloudkit/ids';
import {
  deliversTo,
  distanceMeters,
  nearestDelivering,
  nearestStores,
  openState,
  placesOverStore,
  priceInForce,
  pricesHere,
  stockId,
  stockProblem,
} from '@fangzhen/domain';
import { demoGroup } from './demoGroup';
import { FIRST_STORE_ID, personByKey } from './people/people';

const nowMs = Date.parse('2026-03-11T10:00:00+08:00');
const { collections, people } = demoGroup({ nowMs });
const { brands, categories, products, regions, stores, stock, priceTemplates, priceChanges } = collections;
const skus = products.flatMap((product) => product.skus.map((sku) => ({ ...sku, product })));

/** Even-odd: whether a point lies inside any of the rings. */
function inside([x, y]: [number, number], rings: [number, number][][]): boolean {
  return rings.some((ring) => {
    let within = false;
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
    });
    return within;
  });
}

function countOf(documents: { brandId: string }[]): number[] {
  return brands.map(({ _id }) => documents.filter(({ brandId }) => brandId === _id).length);
}

test('three brands, four cities, 100 stores, 60 products and three services', () => {
  expect(brands.map(({ _id }) => _id)).toEqual(['morrow', 'loom', 'bloom']);
  expect(regions.map(({ _id }) => _id)).toEqual(['310100', '330100', '510100', '440100']);
  expect(countOf(stores)).toEqual([60, 25, 15]);
  expect(countOf(products)).toEqual([20, 20, 23]);
});

test('every store stands inside its city, in a district of it, at a place of its own', () => {
  for (const { _id, location, cityCode, districtCode, districtName } of stores) {
    const region = regions.find((one) => one._id === cityCode)!;
    expect([_id, inside([location.lng, location.lat], region.outline)]).toEqual([_id, true]);
    expect([_id, districtCode.slice(0, 4)]).toEqual([_id, cityCode.slice(0, 4)]);
    expect([_id, /[区县]$/.test(districtName)]).toEqual([_id, true]);
  }
  expect(new Set(stores.map(({ location }) => `${location.lng},${location.lat}`)).size).toBe(stores.length);
  expect(new Set(stores.map(({ phone }) => phone)).size).toBe(stores.length);
  for (const { phone } of stores) expect(phone).toMatch(/^0\d{2,3}-[58]550\d{4}$/);
});

test('an outline is closed, has 20 to 60 points on the mainland, and the centre lies in it', () => {
  for (const { center, outline } of regions) {
    expect(outline[0]!.length >= 20 && outline[0]!.length <= 60).toBe(true);
    for (const ring of outline) expect(ring[0]).toEqual(ring.at(-1));
    expect(inside([center.lng, center.lat], outline)).toBe(true);
  }
});

test('opening hours open before they close and last at most a day; exceptions are days of the calendar', () => {
  for (const { hours } of stores) {
    expect(hours.weekly).toHaveLength(7);
    for (const { openMinute, closeMinute } of [...hours.weekly, ...Object.values(hours.exceptions)].flat()) {
      expect(openMinute >= 0 && openMinute < 1440 && openMinute < closeMinute).toBe(true);
      expect(closeMinute - openMinute <= 1440 && Number.isInteger(openMinute)).toBe(true);
    }
    for (const day of Object.keys(hours.exceptions))
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  }
});

test('each product is its brand’s, in its brand’s category, with one SKU for each choice', () => {
  for (const { _id, brandId, categoryId, options, skus: own } of products) {
    expect(categories.find((category) => category._id === categoryId)?.brandId).toBe(brandId);
    expect([_id, own.length]).toEqual([_id, options.reduce((count, { values }) => count * values.length, 1)]);
    for (const { values } of own) {
      expect(values.every((value, i) => options[i]!.values.includes(value))).toBe(true);
    }
  }
  expect(new Set(skus.map(({ id }) => id)).size).toBe(skus.length);
});

/** Services that cost nothing. */
const FREE = ['bloom-skin-check'];

test('prices are whole fen, list ≥ price > 0 but for what is free, and really higher only for some', () => {
  for (const { id, listPriceFen, priceFen } of skus) {
    expect(Number.isSafeInteger(priceFen) && Number.isSafeInteger(listPriceFen)).toBe(true);
    expect(listPriceFen >= priceFen && (priceFen > 0 || FREE.includes(id))).toBe(true);
  }
  const reduced = products.filter(({ skus: [sku] }) => sku!.listPriceFen > sku!.priceFen);
  expect(reduced.length > 8 && reduced.length < 25).toBe(true);
});

test('I13: every store asks a price that the group allows, for some SKUs one of its own or its city’s', () => {
  const levels = new Set<string>();
  for (const store of stores) {
    const { brandId } = store;
    const here = pricesHere(brandId, placesOverStore(brandId, store), priceTemplates);
    for (const sku of skus.filter(({ product }) => product.brandId === brandId)) {
      const { allowed, unitFen, range, from } = priceInForce(sku, here, nowMs);
      expect([sku.id, allowed, unitFen <= range.listPriceFen]).toEqual([sku.id, true, true]);
      levels.add(from.level);
    }
  }
  expect([...levels].sort()).toEqual(['city', 'product', 'store']);
  const periods = priceTemplates.flatMap(({ prices }) => Object.values(prices).flat());
  const changes = new Set(priceChanges.map(({ _id }) => _id));
  expect(periods.every(({ changeId }) => changes.has(changeId))).toBe(true);
});

test('I1: stock covers every store × SKU of its brand, nothing is reserved; some is sold out, some is low', () => {
  const wanted = stores.flatMap((store) =>
    skus.filter(({ product }) => product.brandId === store.brandId).map(({ id }) => stockId(store._id, id)),
  );
  expect(
    stock
      .map(({ _id }) => _id)
      .sort()
      .join(),
  ).toBe(wanted.sort().join());
  expect(stock.filter((one) => stockProblem(one) !== undefined)).toEqual([]);
  const share = (holds: (units: number) => boolean) =>
    stock.filter(({ onHand, madeToOrder }) => !madeToOrder && holds(onHand)).length / stock.length;
  expect(share((units) => units === 0)).toBeGreaterThan(0.03);
  expect(share((units) => units === 0)).toBeLessThan(0.1);
  expect(share((units) => units > 0 && units <= 3)).toBeGreaterThan(0.05);
});

test('the nearest open morrow store to the first shopper is the one whose clerk is among the people', () => {
  const place = personByKey('lin').place!;
  const isOpen = ({ hours }: (typeof stores)[number]) => openState(hours, nowMs).state === 'open';
  const [nearest] = nearestStores(stores, place, { limit: 1, where: isOpen });
  expect(nearest!.store._id).toBe(FIRST_STORE_ID);
});

test('near each person’s place there are open stores of every brand', () => {
  for (const { key, place } of people) {
    if (!place) continue;
    const near = stores.filter(
      ({ location, hours }) =>
        distanceMeters(place, location) < 3000 && openState(hours, nowMs).state === 'open',
    );
    expect([key, new Set(near.map(({ brandId }) => brandId)).size]).toEqual([key, 3]);
    expect(near.every(({ cityCode }) => cityCode === place.cityCode)).toBe(true);
  }
});

test('loom delivers: a store lies in its own area; of the first shopper’s addresses it reaches home, and another reaches the office', () => {
  const delivering = stores.filter(({ services }) => services?.delivery);
  expect(new Set(delivering.map(({ brandId }) => brandId))).toEqual(new Set(['loom']));
  for (const one of delivering) expect([one._id, deliversTo(one, one.location)]).toEqual([one._id, true]);
  const first = stores.find(({ _id }) => _id === 'loom-sh-01')!;
  const { addresses } = collections.addressBooks.find(({ _id }) => _id === memberIdOf(personByKey('lin')))!;
  const [home, office] = addresses.map(({ location }) => location);
  expect([home, office].map((at) => deliversTo(first, at!))).toEqual([true, false]);
  expect(nearestDelivering(stores, office!, () => true)?._id).toBe('loom-sh-07');
});

test('what is chosen with a product is its own: ids told apart, as many as can be had, whole fen', () => {
  const modified = products.filter(({ modifiers }) => modifiers);
  expect(modified.length).toBeGreaterThan(5);
  for (const { _id, modifiers = [] } of modified) {
    const choices = modifiers.flatMap((modifier) => modifier.choices);
    expect([_id, new Set(choices.map(({ id }) => id)).size]).toEqual([_id, choices.length]);
    expect(choices.every(({ priceFen }) => Number.isSafeInteger(priceFen) && priceFen >= 0)).toBe(true);
    for (const { min, max, choices: kind } of modifiers) {
      expect(min >= 0 && min <= max && max <= kind.length).toBe(true);
    }
  }
});
