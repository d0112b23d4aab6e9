import type { Benefit, DiscountLine, Offer } from '@fangzhen/domain';
import { Dice } from '@fangzhen/local-cloud/sim';

export interface PriceCart {
  lines: DiscountLine[];
  offers: Offer[];
}

export interface CartKind {
  lines: number;
  coupons: number;
  groups: number;
  /** Thresholds lie at 60–100 % of what their lines come to, so that using one coupon loses another; else at 0–60 %. */
  tight: boolean;
}

const BRANDS = 3;
const CATEGORIES_A_BRAND = 2;

/** A seeded cart: lines of ¥5–80 a unit at three brands with two categories each, coupons of the whole group, of a brand, of a category. */
export function makeCart(seed: number, { lines: count, coupons, groups, tight }: CartKind): PriceCart {
  const dice = new Dice(seed);
  const placed = Array.from({ length: count }, (_, i) => {
    const qty = 1 + dice.int(3);
    const brand = dice.int(BRANDS);
    const line = { id: `line${String(i).padStart(2, '0')}`, qty, amountFen: qty * (500 + dice.int(7_500)) };
    return { line, brand, category: brand * CATEGORIES_A_BRAND + dice.int(CATEGORIES_A_BRAND) };
  });
  const offers = Array.from({ length: coupons }, (_, i): Offer => {
    const reach = dice.pick(['all', 'all', 'brand', 'category'] as const);
    const [brand, category] = [dice.int(BRANDS), dice.int(BRANDS * CATEGORIES_A_BRAND)];
    const reaches = placed.flatMap((one, at) =>
      reach === 'all' || (reach === 'brand' ? one.brand === brand : one.category === category) ? [at] : [],
    );
    const reachedFen = reaches.reduce((sum, at) => sum + placed[at]!.line.amountFen, 0);
    const group = i % groups;
    return {
      ...{ id: `coupon${String(i).padStart(3, '0')}`, stage: 'coupon', kin: `template${i}`, limit: 1 },
      group: { id: `group${group}`, rank: group },
      expiresAtMs: dice.int(1_000),
      benefit: benefitOf(dice, reachedFen, tight),
      reaches,
    };
  });
  return { lines: placed.map(({ line }) => line), offers };
}

function benefitOf(dice: Dice, reachedFen: number, tight: boolean): Benefit {
  const percent = tight ? 60 + dice.int(41) : dice.int(61);
  const thresholdFen = Math.floor((reachedFen * percent) / 100);
  const kind = dice.pick([
    'threshold',
    'threshold',
    'threshold',
    'percent',
    'percent',
    'cash',
    'gift',
  ] as const);
  if (kind === 'cash') return { kind, offFen: 100 + dice.int(1_500) };
  if (kind === 'gift') return { kind, thresholdFen };
  if (kind === 'threshold')
    return { kind, thresholdFen, offFen: Math.max(1, Math.floor((thresholdFen * (4 + dice.int(12))) / 100)) };
  const capped = dice.chance(0.5) ? { capFen: 500 + dice.int(5_000) } : {};
  return { kind, thresholdFen, percentOff: 5 + dice.int(11), ...capped };
}
