import type { Invocation } from './functions/invocation';

const KEPT_LATENCIES = 2048;
const MOST_KEYS = 500;

/** Counters of one function's action, or of one database action. */
class Series {
  count = 0;
  errors = 0;
  dbOps = 0;
  roundTrips = 0;
  mostRoundTrips = 0;
  private readonly latenciesMs: number[] = [];

  add(ms: number, ok: boolean): void {
    this.latenciesMs[this.count % KEPT_LATENCIES] = ms;
    this.count++;
    if (!ok) this.errors++;
  }

  /** Of the latest 2,048 calls. */
  latencies(): { p50Ms: number; p95Ms: number; p99Ms: number; maxMs: number } {
    const sorted = new Float64Array(this.latenciesMs).sort();
    const at = (share: number) =>
      round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** What the cloud has done since it started, or since `reset`. */
export class Metrics {
  conflicts = 0;
  transactions = { started: 0, committed: 0, aborted: 0, retried: 0 };
  private readonly calls = new Map<string, Series>();
  private readonly database = new Map<string, Series>();
  private since = Date.now();

  called(invocation: Invocation, ms: number, ok: boolean): void {
    const { functionName, action, dbOps, roundTrips } = invocation;
    const series = seriesIn(this.calls, action ? `${functionName}.${action}` : functionName);
    series.add(ms, ok);
    series.dbOps += dbOps;
    series.roundTrips += roundTrips;
    series.mostRoundTrips = Math.max(series.mostRoundTrips, roundTrips);
  }

  databaseCall(action: string, ms: number, ok: boolean): void {
    seriesIn(this.database, action).add(ms, ok);
  }

  reset(): void {
    this.calls.clear();
    this.database.clear();
    this.conflicts = 0;
    this.transactions = { started: 0, committed: 0, aborted: 0, retried: 0 };
    this.since = Date.now();
  }

  report(): MetricsReport {
    const calls = [...this.calls].map(([key, series]) => [
      key,
      {
        count: series.count,
        errors: series.errors,
        ...series.latencies(),
        dbOps: series.dbOps,
        dbOpsPerCall: round(series.dbOps / series.count),
        roundTripsPerCall: round(series.roundTrips / series.count),
        maxRoundTrips: series.mostRoundTrips,
      },
    ]);
    const database = [...this.database].map(([key, series]) => [
      key,
      { count: series.count, errors: series.errors, ...series.latencies() },
    ]);
    return {
      sinceMs: this.since,
      calls: Object.fromEntries(calls),
      database: Object.fromEntries(database),
      conflicts: this.conflicts,
      transactions: { ...this.transactions },
    };
  }
}

function seriesIn(map: Map<string, Series>, wanted: string): Series {
  const key = map.has(wanted) || map.size < MOST_KEYS ? wanted : '(others)';
  const series = map.get(key) ?? new Series();
  map.set(key, series);
  return series;
}

interface Latencies {
  count: number;
  errors: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  maxMs: number;
}

export interface MetricsReport {
  /** Real time when counting began. */
  sinceMs: number;
  /** By `function.action`, or `function` where the event has no string `action`. */
  calls: Record<
    string,
    Latencies & { dbOps: number; dbOpsPerCall: number; roundTripsPerCall: number; maxRoundTrips: number }
  >;
  /** By the SDK's action, such as `database.getDocument`; time inside the server. */
  database: Record<string, Latencies>;
  /** Transactions that ended in a conflict. */
  conflicts: number;
  /** `retried`: started by a call whose earlier transaction had met a conflict. */
  transactions: { started: number; committed: number; aborted: number; retried: number };
}
