import { startChild } from '../cloud/child';
import { floorCalls16 } from '../cloud/scaling';

/**
 * Paths a second if a path were nothing but its database calls: as many SDK calls, half of them reads and half writes, by 16
 * callers against a server that answers a constant.
 */
export async function floorPathsPerSecond(dbOpsPerPath: number): Promise<number> {
  const floor = await startChild('floor-process.ts', [], '/getById');
  try {
    return (await floorCalls16(floor.url)) / dbOpsPerPath;
  } finally {
    await floor.stop();
  }
}
