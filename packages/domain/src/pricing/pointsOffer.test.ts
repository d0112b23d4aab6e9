import { earnedPoints, pointsOffer } from './pointsOffer';
import { GROUP_RULES } from './rules';

test.each([
  [0, 0],
  [99, 0],
  [100, 1],
  [4450, 44],
  [4499, 44],
])('paying %d fen earns %d points: one for each whole yuan', (payFen, points) => {
  expect(earnedPoints(payFen, GROUP_RULES)).toBe(points);
  expect(earnedPoints(payFen, { ...GROUP_RULES, earnPointsPerYuan: 5 })).toBe(points * 5);
});

test('where 150 points are a yuan, only steps of 3 points are whole fen', () => {
  const rules = { ...GROUP_RULES, pointsPerYuan: 150 };
  const offer = { remainingFen: 1000, balance: 100, choice: 'max', rules } as const;
  expect(pointsOffer(offer)).toEqual({ usable: 99, used: 99, offFen: 66 });
  expect(pointsOffer({ ...offer, choice: 10 })).toEqual({ usable: 99, used: 9, offFen: 6 });
  expect(pointsOffer({ ...offer, choice: 2 })).toEqual({ usable: 99, used: 0, offFen: 0 });
});
