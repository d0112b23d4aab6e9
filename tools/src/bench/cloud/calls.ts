import { median } from './rounds';

/** Functions that say how long they took themselves; every cold one is a function of its own. */
export const COLD_FUNCTIONS = 7;
const WARM_CALLS = 300;

const CODE = `
const startedMs = performance.now();
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
const db = cloud.database();
exports.main = async () => {
  const beganMs = performance.now();
  await db.collection('small').doc('doc-000000000').get();
  return { tookMs: performance.now() - beganMs, loadedMs: beganMs - startedMs };
};
`;

/** The functions' code by path, for a folder of functions. */
export const functionFiles = (): Record<string, string> =>
  Object.fromEntries(
    ['warm', ...Array.from({ length: COLD_FUNCTIONS }, (_, i) => `cold${i}`)].map((name) => [
      `${name}/index.js`,
      CODE,
    ]),
  );

/**
 * Calls of a function that reads one document through the SDK, over `/call`: what a call takes beyond the handler's own time,
 * when an instance is there (`warmCallMs`) and when it has to be started (`coldCallMs`).
 */
export async function calls(url: string): Promise<Record<string, number>> {
  const login = await fetch(`${url}/local/sessions`, {
    method: 'POST',
    body: '{"appId":"wx1","openId":"o1"}',
  });
  const { token } = (await login.json()) as { token: string };
  const overheadMs = async (name: string): Promise<number> => {
    const startedMs = performance.now();
    const answer = await fetch(`${url}/call/${name}`, {
      method: 'POST',
      body: '{}',
      headers: { 'x-local-session': token },
    });
    const { tookMs } = (await answer.json()) as { tookMs: number };
    return performance.now() - startedMs - tookMs;
  };
  const firstColdMs = await overheadMs('warm');
  const warm: number[] = [];
  for (let i = 0; i < WARM_CALLS; i += 1) warm.push(await overheadMs('warm'));
  const cold: number[] = [];
  for (let i = 0; i < COLD_FUNCTIONS; i += 1) cold.push(await overheadMs(`cold${i}`));
  return { warmCallMs: median(warm), coldCallMs: median(cold), firstColdCallMs: firstColdMs };
}
