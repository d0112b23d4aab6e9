import { largestSetData } from './set-data';

test('the largest opening and the largest tap, each of its own kind', () => {
  const records = [
    { page: 'pages/home/index', kind: 'open' as const, what: '', bytes: 900 },
    { page: 'pages/cart/index', kind: 'open' as const, what: '', bytes: 1200 },
    { page: 'pages/cart/index', kind: 'tap' as const, what: 'plus', bytes: 300 },
  ];
  expect(largestSetData({ records })).toEqual({ maxOpenSetDataBytes: 1200, maxTapSetDataBytes: 300 });
  expect(largestSetData({ records: [] })).toEqual({ maxOpenSetDataBytes: 0, maxTapSetDataBytes: 0 });
});
