import { DAY_MS, shanghaiDay } from '@fangzhen/domain/time/shanghai';

interface Lot {
  left: number;
  expiresAtMs: number;
}
export interface ExpiringDay {
  points: number;
  expiresAtMs: number;
  /** Whole days until then: 0 is today. */
  days: number;
}

/** What expires when, lots of one Shanghai day added up, earliest first. */
export function expiringLots(lots: readonly Lot[], nowMs: number): ExpiringDay[] {
  const today = shanghaiDay(nowMs).startMs;
  const byDay = new Map<string, ExpiringDay>();
  for (const { left, expiresAtMs } of lots) {
    const { key, startMs } = shanghaiDay(expiresAtMs);
    const held = byDay.get(key);
    if (held) held.points += left;
    else byDay.set(key, { points: left, expiresAtMs, days: Math.round((startMs - today) / DAY_MS) });
  }
  return [...byDay.values()].sort((a, b) => a.expiresAtMs - b.expiresAtMs);
}
