import type { Stage } from '../stage';

const LATENCY_MS = 60;

/**
 * How many sequential database round trips one call takes. Every database call is made slow meanwhile, so that those
 * that start together also end together, however busy the machine is.
 *
 * @param key `function.action`
 */
export async function roundTripsOf(stage: Stage, key: string, call: () => Promise<unknown>): Promise<number> {
  const spent = () => {
    const series = stage.cloud.metrics().calls[key];
    return series ? Math.round(series.roundTripsPerCall * series.count) : 0;
  };
  const faults = `${stage.url}/local/faults`;
  const headers = { 'content-type': 'application/json' };
  await fetch(faults, { method: 'POST', headers, body: JSON.stringify({ dbLatencyMs: LATENCY_MS }) });
  try {
    const before = spent();
    await call();
    return spent() - before;
  } finally {
    await fetch(faults, { method: 'DELETE' });
  }
}
