import type { PointsAccount, PointsEntry, PointsMonth } from '../model/points';
import { shanghaiDay, shanghaiText } from '../time/shanghai';

/** So many months are kept: a screen asks for no more, and the account stays small. */
const MONTHS = 24;

/** The sums by month with one more entry. They follow from the ledger alone: replay gives the same (I2). */
export function monthsAfter(
  months: readonly PointsMonth[],
  { points, atMs }: Pick<PointsEntry, 'points' | 'atMs'>,
): PointsMonth[] {
  const month = shanghaiText(atMs, 'YYYY-MM');
  const before = months.find((one) => one.month === month) ?? { month, in: 0, out: 0 };
  const after = {
    month,
    in: before.in + Math.max(0, points),
    out: before.out + Math.max(0, -points),
  };
  return [after, ...months.filter((one) => one.month !== month)]
    .sort((a, b) => (a.month < b.month ? 1 : -1))
    .slice(0, MONTHS);
}

/** What was given and received on the day of the last gift, with one more entry. What comes back was given all the same. */
export function giftsAfter(
  gifts: PointsAccount['gifts'],
  { kind, points, atMs }: Pick<PointsEntry, 'kind' | 'points' | 'atMs'>,
): PointsAccount['gifts'] {
  if (kind !== 'giftOut' && kind !== 'giftIn') return gifts;
  const { given, received, day } = giftsOfDay(gifts, atMs);
  return {
    day,
    given: given + (kind === 'giftOut' ? -points : 0),
    received: received + (kind === 'giftIn' ? points : 0),
  };
}

/** What was given and received on the Shanghai day of a moment. */
export function giftsOfDay(gifts: PointsAccount['gifts'], atMs: number): NonNullable<PointsAccount['gifts']> {
  const day = shanghaiDay(atMs).key;
  return gifts?.day === day ? gifts : { day, given: 0, received: 0 };
}
