import fc from 'fast-check';
import { NOW_MS } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { anyRadii, ringAround, store } from '../../testing/stores';
import { openState } from '../hours/openState';
import type { Address, DeliveryTerms } from '../model/fulfilment';
import type { Store } from '../model/store';
import { distanceMeters } from '../geo/distance';
import { deliversTo, deliveryFees, nearestDelivering } from './delivery';
import { fulfilmentOf, planFulfilment, type Asked } from './plan';

const BANDS = [
  { fromMeters: 0, feeFen: 300 },
  { fromMeters: 1500, feeFen: 500 },
  { fromMeters: 3000, feeFen: 800 },
];
const terms = (center: Store['location'], radii = [0.02, 0.02, 0.02, 0.02, 0.02]): DeliveryTerms => ({
  area: ringAround(center, radii),
  bands: BANDS,
  minimumFen: 2000,
  packagingFen: 100,
});

test.each([
  [0, 300],
  [1499, 300],
  [1500, 500],
  [2999, 500],
  [3000, 800],
  [99_000, 800],
])('%d metres away delivery costs %d fen', (meters, feeFen) => {
  const fees = deliveryFees(terms({ lng: 0, lat: 0 }), meters);
  expect(fees).toEqual([
    { kind: 'delivery', title: '配送费', amountFen: feeFen },
    { kind: 'packaging', title: '包装费', amountFen: 100 },
  ]);
});

test('a fee of nothing is no line', () => {
  expect(
    deliveryFees(
      { ...terms({ lng: 0, lat: 0 }), packagingFen: 0, bands: [{ fromMeters: 0, feeFen: 0 }] },
      10,
    ),
  ).toEqual([]);
});

const anyPlace = fc.record({
  lng: fc.double({ min: 121.3, max: 121.6, noNaN: true }),
  lat: fc.double({ min: 31.1, max: 31.4, noNaN: true }),
});
const anyStores = fc
  .array(fc.record({ location: anyPlace, radii: anyRadii, delivers: fc.boolean() }), { maxLength: 12 })
  .map((all) =>
    all.map(({ location, radii, delivers }, i) =>
      store({ _id: `s${i}`, location, ...(delivers && { services: { delivery: terms(location, radii) } }) }),
    ),
  );

test('the store named instead delivers there, and none that does is nearer', () => {
  fc.assert(
    fc.property(anyStores, anyPlace, (stores, to) => {
      const found = nearestDelivering(stores, to, () => true);
      const able = stores.filter((one) => deliversTo(one, to));
      if (able.length === 0) return expect(found).toBeUndefined();
      const nearest = Math.min(...able.map(({ location }) => distanceMeters(location, to)));
      expect(able).toContain(found);
      expect(distanceMeters(found!.location, to)).toBeCloseTo(nearest, 3);
    }),
    runs(500, 20_000),
  );
});

describe('what a delivery comes to', () => {
  const here = store({ services: { delivery: terms({ lng: 121.44, lat: 31.22 }) } });
  const east = { lng: 121.54, lat: 31.22 };
  const there = store({ _id: 's2', name: '世纪大道店', location: east, services: { delivery: terms(east) } });
  const address = (location: Store['location']): Address => ({
    id: 'home',
    contact: '林晓',
    phone: '13800005678',
    location,
    place: '愚园路 300 弄',
    detail: '2 号 301',
  });
  const asked = (given: Partial<Asked> = {}): Asked => ({
    choice: { kind: 'delivery', addressId: 'home' },
    store: here,
    open: openState(here.hours, NOW_MS),
    itemsFen: 2000,
    address: address({ lng: 121.44, lat: 31.222 }),
    stores: [here, there],
    ...{ slots: [], lines: [], calendars: [], table: { members: ['m'] } },
    nowMs: NOW_MS,
    ...given,
  });

  test('inside the area, from the minimum on: nothing stands in the way', () => {
    const plan = planFulfilment(asked());
    expect(plan).toMatchObject({ problems: [], fees: [{ amountFen: 300 }, { amountFen: 100 }] });
    expect(fulfilmentOf(plan)).toMatchObject({
      kind: 'delivery',
      distanceMeters: 222,
      address: { contact: '林晓', phone: '13800005678' },
    });
    // The order keeps what is needed at the door, and not which entry of a list it was.
    expect(JSON.stringify(plan)).not.toContain('"home"');
  });

  test('outside: the nearest store that delivers there is named, so that one tap goes to it', () => {
    const plan = planFulfilment(asked({ address: address(east) }));
    expect(plan).toMatchObject({
      fees: [],
      problems: [{ code: 'OUT_OF_AREA', store: { id: 's2', name: '世纪大道店' } }],
    });
    expect(() => fulfilmentOf(plan)).toThrow('世纪大道店可以送到');
  });

  test.each<[string, Partial<Store>]>([
    ['of another brand', { brandId: 'b2' }],
    ['that is closed', { hours: { weekly: Array.from({ length: 7 }, () => []), exceptions: {} } }],
  ])('a store %s is not named', (_, given) => {
    const plan = planFulfilment(asked({ address: address(east), stores: [here, { ...there, ...given }] }));
    expect(plan.problems).toEqual([
      { code: 'OUT_OF_AREA', message: '这个地址暂时送不到，请换一个地址或到店自取' },
    ]);
  });

  test('under the minimum: what is missing is said', () => {
    const { problems } = planFulfilment(asked({ itemsFen: 1350 }));
    const message = '¥20 起送，还差 ¥6.50，再加一点或到店自取';
    expect(problems).toEqual([{ code: 'UNDER_MINIMUM', message, missingFen: 650 }]);
  });

  test('without an address it asks for one; a store that does not deliver says how it serves', () => {
    expect(planFulfilment(asked({ address: undefined })).problems).toMatchObject([
      { code: 'CHOICE_MISSING', what: 'address' },
    ]);
    expect(planFulfilment(asked({ store: store() })).problems).toEqual([
      { code: 'NOT_OFFERED', message: '静安寺店没有配送，可选到店自取', kinds: ['pickup'] },
    ]);
  });
});
