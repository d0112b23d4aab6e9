import { startCloud } from '@fangzhen/local-cloud';
import { median } from './rounds';

const STARTS = 7;

/** How long a cloud takes to start inside a test, as the package's own tests start it: a temporary folder, no flushes. */
export async function testCloudStartMs(functionsDir: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const startedMs = performance.now();
    const cloud = await startCloud({ functionsDir, quiet: true, fsync: false, timers: 'jumps' });
    times.push(performance.now() - startedMs);
    await cloud.close();
  }
  return median(times);
}
