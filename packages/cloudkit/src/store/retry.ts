import { Refusal } from '../errors';
import { isConflict } from './conflict';

/** Under every function's time-out (cloud.json), with time left to answer. */
export const PATIENCE_MS = 12_000;
const BASE_MS = 8;
/** Low: whoever has waited long must not come to ask more seldom than those who have just arrived. */
const CAP_MS = 64;

/**
 * Runs `attempt` until it meets no conflict, with full jitter between, and gives up with BUSY when its patience ends. Of transactions that
 * meet one always commits, so that patience, not a number of tries, decides how many may come at once: a number that is enough for two
 * starves one of twenty.
 */
export async function retryConflicts<T>(attempt: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const untilMs = performance.now() + patienceMs;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (performance.now() >= untilMs) throw new Refusal('BUSY', '这会儿操作的人太多，请再试一次');
    }
    const ceilingMs = Math.min(CAP_MS, BASE_MS * 2 ** tried);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * ceilingMs));
  }
}
