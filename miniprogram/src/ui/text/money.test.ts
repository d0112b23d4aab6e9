import { moneyParts } from './money';

test.each([
  [1800, false, '', '18', ''],
  [1800, true, '', '18', '.00'],
  [1850, false, '', '18', '.50'],
  [5, false, '', '0', '.05'],
  [-600, false, '−', '6', ''],
  [0, true, '', '0', '.00'],
])('%d fen (cents: %s) is %s%s%s', (fen, cents, sign, whole, fraction) =>
  expect(moneyParts(fen, cents)).toEqual({ sign, whole, fraction }),
);
