import type { KillableStage } from '../../testing/killable';

export interface Metrics {
  conflicts: number;
  workers: Record<string, { workers: number }>;
  calls: Record<string, { count: number; dbOps: number; roundTripsPerCall: number }>;
}

/** What the local cloud has counted so far. */
export const metricsOf = async ({ url }: KillableStage): Promise<Metrics> =>
  (await (await fetch(`${url}/local/metrics`)).json()) as Metrics;

/** Database operations of every call so far. */
export async function dbOps(stage: KillableStage): Promise<number> {
  const { calls } = await metricsOf(stage);
  return Object.values(calls).reduce((sum, series) => sum + series.dbOps, 0);
}

/** Runs `work` while every database call takes so much longer. */
export async function whileSlow<T>(
  { url }: KillableStage,
  dbLatencyMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const faults = `${url}/local/faults`;
  await fetch(faults, { method: 'POST', body: JSON.stringify({ dbLatencyMs }) });
  try {
    return await work();
  } finally {
    await fetch(faults, { method: 'DELETE' });
  }
}
