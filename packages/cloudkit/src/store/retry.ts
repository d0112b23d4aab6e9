import { Refusal } from '../errors';
import { isConflict } from './conflict';

const ATTEMPTS = 8;
const BASE_MS = 8;
const CAP_MS = 250;

/** Runs `attempt` until it meets no conflict, with full jitter between; after the last attempt throws BUSY. */
export async function retryConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (tried === ATTEMPTS) throw new Refusal('BUSY', '这会儿操作的人太多，请再试一次');
    }
    const ceilingMs = Math.min(CAP_MS, BASE_MS * 2 ** tried);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * ceilingMs));
  }
}
