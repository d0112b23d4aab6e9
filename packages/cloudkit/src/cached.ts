/**
 * Keeps what rarely changes (stores, brands, regions) in a function instance's memory for a while. Never for prices,
 * stock, themes or anything of a member's.
 */
export function cached<T>(ttlMs: number, load: () => Promise<T>): (nowMs: number) => Promise<T> {
  let kept: { value: Promise<T>; atMs: number } | undefined;
  return (nowMs) => {
    // The clock of a local cloud can go back; then what was kept is as good as new, but not for ever.
    if (kept && Math.abs(nowMs - kept.atMs) < ttlMs) return kept.value;
    const value = load();
    kept = { value, atMs: nowMs };
    value.catch(() => (kept = undefined));
    return value;
  };
}
