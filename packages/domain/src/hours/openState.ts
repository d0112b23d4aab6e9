import type { OpenState } from '@fangzhen/contracts';
import type { StoreHours } from '../model/store';
import { DAY_MS, shanghaiDay } from '../time/shanghai';

const MINUTE_MS = 60_000;
/** How far ahead the next opening is looked for. */
const LOOK_AHEAD_DAYS = 14;
/** A store that stays open this long is said to be open day and night. */
const ALWAYS_OPEN_DAYS = 7;

interface Span {
  fromMs: number;
  untilMs: number;
}

/**
 * Whether a store is open, and until or from when (the end of an interval is closed already). Yesterday's interval may
 * still run past midnight. Intervals that touch or overlap are one, also over midnight; a store open for 7 more days
 * has no `untilMs`. One that does not open in the next 14 days has no `opensAtMs`.
 */
export function openState(hours: StoreHours, nowMs: number): OpenState {
  const spans = joined(spansAround(hours, nowMs));
  const current = spans.find((span) => span.fromMs <= nowMs && nowMs < span.untilMs);
  if (current) {
    return current.untilMs - nowMs >= ALWAYS_OPEN_DAYS * DAY_MS
      ? { state: 'open' }
      : { state: 'open', untilMs: current.untilMs };
  }
  const next = spans.find((span) => span.fromMs > nowMs);
  return next ? { state: 'closed', opensAtMs: next.fromMs } : { state: 'closed' };
}

/** From when until when a store is open, from today's midnight until the midnight after `days` days; a span may reach over either end. */
export function openSpans(hours: StoreHours, nowMs: number, days: number): readonly Readonly<Span>[] {
  const { startMs } = shanghaiDay(nowMs);
  const endMs = startMs + days * DAY_MS;
  return joined(spansAround(hours, nowMs)).filter(
    ({ fromMs, untilMs }) => untilMs > startMs && fromMs < endMs,
  );
}

/** The open spans of the business days from yesterday on, earliest first. */
function spansAround(hours: StoreHours, nowMs: number): Span[] {
  const spans: Span[] = [];
  const today = shanghaiDay(nowMs);
  const hasExceptions = Object.keys(hours.exceptions).length > 0;
  for (let ahead = -1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const startMs = today.startMs + ahead * DAY_MS;
    // Every list of stores comes through here: a date is only written where some date is special.
    const special = hasExceptions ? hours.exceptions[shanghaiDay(startMs).key] : undefined;
    const intervals = special ?? hours.weekly[(today.weekday + 7 + ahead) % 7] ?? [];
    for (const { openMinute, closeMinute } of intervals) {
      if (closeMinute <= openMinute) continue;
      spans.push({ fromMs: startMs + openMinute * MINUTE_MS, untilMs: startMs + closeMinute * MINUTE_MS });
    }
  }
  return spans.sort((a, b) => a.fromMs - b.fromMs);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.fromMs <= last.untilMs) last.untilMs = Math.max(last.untilMs, span.untilMs);
    else result.push({ ...span });
  }
  return result;
}
