import type { FromMoment } from '../model/price';

/** Whether `a` wins over `b` where both have begun: the later start, then what was written later. */
export function isLater(a: FromMoment, b: FromMoment): boolean {
  return a.fromMs !== b.fromMs ? a.fromMs > b.fromMs : a.seq > b.seq;
}

/** Of those that have begun, the one that wins, whatever their order. */
export function latestBegun<T extends FromMoment>(all: readonly T[] = [], atMs: number): T | undefined {
  let latest: T | undefined;
  for (const one of all) {
    if (one.fromMs <= atMs && (!latest || isLater(one, latest))) latest = one;
  }
  return latest;
}
