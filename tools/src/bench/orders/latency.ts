import { MORNING_MS } from '../../stage';
import { metricsOf, whileSlow } from './metrics';
import { checkout, percentiles, type Latencies, type PathContext } from './paths';
import { makeShoppers } from './shoppers';

/** A database call of WeChat Cloud takes 5 to 15 ms. */
const CLOUD_LATENCY_MS = 10;
const CHECKOUTS = 40;
/** So slow that calls which start together also end together, however busy the machine is. */
const COUNTING_LATENCY_MS = 60;
const COUNTED = 3;

/** Quote and place of one shopper where a database call takes 10 ms: half of them are faster than this. */
export async function atTenMs(context: Omit<PathContext, 'latencies'>): Promise<Record<string, number>> {
  const { stage } = context;
  const [shopper] = await makeShoppers(stage, 1, CHECKOUTS, MORNING_MS, 'slow');
  const latencies: Latencies = new Map();
  await whileSlow(stage, CLOUD_LATENCY_MS, async () => {
    for (let turn = 0; turn < CHECKOUTS; turn += 1) await checkout({ ...context, latencies }, shopper!, turn);
  });
  const { placeP50Ms, quoteP50Ms } = percentiles(latencies);
  return { placeP50Ms10: placeP50Ms!, quoteP50Ms10: quoteP50Ms! };
}

/** Sequential round trips of a quote and a placement, the most of three on instances that have served before. */
export async function roundTrips(context: Omit<PathContext, 'latencies'>): Promise<Record<string, number>> {
  const { stage } = context;
  const [shopper] = await makeShoppers(stage, 1, COUNTED, MORNING_MS, 'roundTrips');
  const spent = async (key: string) => {
    const series = (await metricsOf(stage)).calls[key];
    return series ? series.roundTripsPerCall * series.count : 0;
  };
  const most = { quoteRoundTrips: 0, placeRoundTrips: 0 };
  for (let turn = 0; turn < COUNTED; turn += 1) {
    const before = [await spent('orders.quote'), await spent('orders.place')];
    await whileSlow(stage, COUNTING_LATENCY_MS, () =>
      checkout({ ...context, latencies: new Map() }, shopper!, turn),
    );
    const after = [await spent('orders.quote'), await spent('orders.place')];
    most.quoteRoundTrips = Math.max(most.quoteRoundTrips, Math.round(after[0]! - before[0]!));
    most.placeRoundTrips = Math.max(most.placeRoundTrips, Math.round(after[1]! - before[1]!));
  }
  return most;
}
