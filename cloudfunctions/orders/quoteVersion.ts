import { fingerprint } from '@fangzhen/cloudkit';
import { wholeFee, type PricedCart } from '@fangzhen/domain';

/** A person who has looked at a price for so long is shown it again before they are bound to it. */
export const QUOTE_LIFE_MS = 10 * 60_000;

export type PricePart = 'price' | 'campaign' | 'coupon' | 'points' | 'fee';

const PARTS: readonly PricePart[] = ['price', 'campaign', 'coupon', 'points', 'fee'];
const DIGEST = 12;

/**
 * What a quote was priced from and when, in a word: the time, and a digest of each part of the price. Nothing is kept of a quote; who
 * names its version at placing is told which parts are not as they were (I13). That it can be made up gains nothing: the server prices
 * again whatever it says.
 */
export function quoteVersion(by: PricedCart, nowMs: number): string {
  return [nowMs.toString(36), ...digests(by)].join('.');
}

function digests({ lines, discounts, points, fees }: PricedCart): string[] {
  const of = (source: 'tier' | 'campaign' | 'coupon' | 'points') =>
    discounts
      .filter((discount) => discount.source === source)
      .map(({ sourceId, amountFen, payer }) => `${sourceId} ${amountFen} ${payer}`)
      .sort();
  const parts: Record<PricePart, unknown> = {
    price: [
      lines.map(({ storeId, skuId, choices = [], qty, unitFen }) => [
        ...[storeId, skuId, qty, unitFen],
        choices,
      ]),
      of('tier'),
    ],
    campaign: of('campaign'),
    coupon: [of('coupon'), fees.flatMap(({ storeId, offs = [] }) => offs.map((off) => [storeId, off]))],
    points: [points.used, of('points')],
    // What a coupon takes off a fee is the coupon's part.
    fee: fees.map((fee) => [fee.storeId, fee.kind, wholeFee(fee).amountFen]),
  };
  return PARTS.map((part) => fingerprint(parts[part]).slice(0, DIGEST));
}

export interface VersionCheck {
  expired: boolean;
  /** Which parts of the price are not as they were. */
  changed: PricePart[];
}

/** What has become of a quote since. One from the future, or that no quote ever had, counts as expired. */
export function checkVersion(version: string, by: PricedCart, nowMs: number): VersionCheck {
  const [time = '', ...before] = version.split('.');
  const ageMs = nowMs - parseInt(time, 36);
  const now = digests(by);
  return {
    expired: !(ageMs >= -CLOCKS_DIFFER_MS && ageMs <= QUOTE_LIFE_MS),
    changed: PARTS.filter((_, i) => before[i] !== now[i]),
  };
}

/** Instances of a function need not have the very same time. */
const CLOCKS_DIFFER_MS = 5_000;
