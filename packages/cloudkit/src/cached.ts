import type { Ctx } from './context';
import type { Store } from './store/port';

/**
 * Keeps what rarely changes (stores, brands, regions) in a function instance's memory for a while, for each store of
 * data apart. Never for prices, stock, themes or anything of a member's.
 */
export function cached<T>(ttlMs: number, load: (ctx: Ctx) => Promise<T>): (ctx: Ctx) => Promise<T> {
  const keptOf = new WeakMap<Store, { value: Promise<T>; atMs: number }>();
  return (ctx) => {
    const kept = keptOf.get(ctx.system);
    // The clock of a local cloud can go back; then what was kept is as good as new, but not for ever.
    if (kept && Math.abs(ctx.nowMs - kept.atMs) < ttlMs) return kept.value;
    const value = load(ctx);
    keptOf.set(ctx.system, { value, atMs: ctx.nowMs });
    value.catch(() => keptOf.delete(ctx.system));
    return value;
  };
}
