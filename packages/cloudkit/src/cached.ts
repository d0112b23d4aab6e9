import type { Ctx } from './context';
import type { Store } from './store/port';

type At = Pick<Ctx, 'system' | 'nowMs'>;
interface Kept<T> {
  value: Promise<T>;
  atMs: number;
}

/** More things than this of one kind are not kept: what was kept is dropped, and begins anew. */
const MOST_KEYS = 5000;

/**
 * Keeps what rarely changes (stores, brands, regions, what is on sale) in a function instance's memory for a while, for each store of
 * data apart. Never for stock, coupons, points or themes. What may be kept how long, and who has to know it:
 * docs/decisions/2026-11-26-kept-in-instances.md.
 */
export function cached<T>(ttlMs: number, load: (ctx: Ctx) => Promise<T>): (ctx: Ctx) => Promise<T> {
  const keyed = cachedBy<T, Ctx>(ttlMs, load);
  return (ctx) => keyed(ctx, '');
}

/**
 * The same by a key.
 *
 * @param worth whether a value may be kept; absent: every one may.
 */
export function cachedBy<T, C extends At = Ctx>(
  ttlMs: number,
  load: (ctx: C, key: string) => Promise<T>,
  worth: (value: T) => boolean = () => true,
): (ctx: C, key: string) => Promise<T> {
  const keptOf = new WeakMap<Store, Map<string, Kept<T>>>();
  return (ctx, key) => {
    const all = keptOf.get(ctx.system) ?? new Map<string, Kept<T>>();
    keptOf.set(ctx.system, all);
    const kept = all.get(key);
    // The clock of a local cloud can go back; then what was kept is as good as new, but not for ever.
    if (kept && Math.abs(ctx.nowMs - kept.atMs) < ttlMs) return kept.value;
    if (all.size >= MOST_KEYS) all.clear();
    const mine: Kept<T> = { value: load(ctx, key), atMs: ctx.nowMs };
    all.set(key, mine);
    const drop = () => void (all.get(key) === mine && all.delete(key));
    mine.value.then((value) => worth(value) || drop(), drop);
    return mine.value;
  };
}
