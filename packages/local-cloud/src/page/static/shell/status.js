import { get } from '../lib/api.js';

/** What stands on every tab. `faults`: the settings that are not at rest. */
export const status = {
  offline: false,
  /** @type {string | undefined} */
  problem: undefined,
  nowMs: 0,
  movedByMs: 0,
  /** @type {string[]} */
  faults: [],
};

/** A reset clock and one that ran on differ by rounding. */
const MOVED_MS = 500;

export async function readStatus() {
  const [clock, faults] = await Promise.all([get('/local/clock'), get('/local/faults')]);
  status.nowMs = clock.nowMs;
  status.movedByMs = Math.abs(clock.movedByMs ?? 0) < MOVED_MS ? 0 : clock.movedByMs;
  status.faults = Object.entries(faults)
    .filter(([name, value]) => name !== 'seed' && typeof value === 'number' && value > 0)
    .map(([name]) => name);
  status.problem = undefined;
}
