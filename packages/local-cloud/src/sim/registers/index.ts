import { shrink } from '../shrink';
import { digestOf, type Simulated } from '../simulated';
import { problemsOf } from './check';
import { makePlan, type Plan } from './plan';
import { runPlan } from './run';
import { smallerPlans } from './smaller';
import { storyOf } from './story';

/**
 * One history over lists that four callers read and append to, in transactions and outside, with misfortunes; what it shows
 * is checked against strong snapshot isolation and durability.
 */
export async function simulateRegisters(seed: number): Promise<Simulated> {
  const plan = makePlan(seed);
  const actions = plan.clients.reduce((sum, { attempts }) => sum + attempts.length, 0);
  const history = await runPlan(plan);
  const problems = problemsOf(history);
  const digest = digestOf([history.attempts, [...history.final]]);
  if (problems.length === 0) return { actions, digest, problems };
  const fails = async (smaller: Plan) => problemsOf(await runPlan(smaller)).length > 0;
  const shortest = await shrink(plan, smallerPlans, fails);
  const again = await runPlan(shortest);
  return { actions, digest, problems: problemsOf(again), story: storyOf(shortest, again) };
}
