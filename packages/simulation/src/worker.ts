import type { Simulated } from '@fangzhen/local-cloud/sim';
import { worldOf } from './worlds';

/** What a worker is asked, and what it tells of each history. */
export interface Task {
  world: string;
  seeds: number[];
}
export interface Told extends Simulated {
  seed: number;
}

/** A process of its own that lives through histories one after the other: time and chance are a whole process's. */
process.once('message', ({ world, seeds }: Task) => {
  void (async () => {
    const live = await worldOf(world);
    for (const seed of seeds) process.send!({ seed, ...(await live(seed)) } satisfies Told);
    process.disconnect();
  })();
});
