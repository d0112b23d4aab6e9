import { digestOf, type Simulated } from '@fangzhen/local-cloud/sim';
import { deedsIn, makePlan } from '../group/plan';
import { openRealScene } from './scene';
import { runReal } from './run';

/**
 * Histories of the group on the genuine SDK, instances in threads, and the local WeChat Pay, with misfortunes: one cloud, put
 * back to its beginning before each history. The seed fixes who decides what; when things meet is the machine's.
 */
export async function openReal(): Promise<(seed: number) => Promise<Simulated>> {
  const real = await openRealScene();
  process.once('disconnect', () => void real.close());
  return async (seed) => {
    const plan = makePlan(seed);
    const { problems, lines } = await runReal(real, plan);
    return {
      actions: deedsIn(plan),
      digest: digestOf(lines),
      problems,
      ...(problems.length > 0 && { story: lines }),
    };
  };
}
