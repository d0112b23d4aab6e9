import { expiringLots } from './expiringLots';

const at = (moment: string) => Date.parse(`${moment}+08:00`);
const nowMs = at('2026-11-23T10:00:00');

test('lots that expire on the same Shanghai day are one line', () => {
  const lots = [
    { left: 100, expiresAtMs: at('2026-12-01T23:59:59.999') },
    { left: 20, expiresAtMs: at('2026-12-01T00:00:00') },
    { left: 7, expiresAtMs: at('2026-12-02T00:00:00') },
  ];
  expect(expiringLots(lots, nowMs).map(({ points, days }) => [points, days])).toEqual([
    [120, 8],
    [7, 9],
  ]);
});

test('earliest first, and today is 0 days away until its last moment', () => {
  const lots = [
    { left: 5, expiresAtMs: at('2026-11-24T00:00:00') },
    { left: 3, expiresAtMs: at('2026-11-23T23:59:59.999') },
  ];
  expect(expiringLots(lots, nowMs).map(({ points, days }) => [points, days])).toEqual([
    [3, 0],
    [5, 1],
  ]);
});

test('no lot, no line', () => expect(expiringLots([], nowMs)).toEqual([]));
