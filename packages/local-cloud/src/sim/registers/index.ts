import { shrink } from '../shrink';
import type { Simulated } from '../simulated';
import { problemsOf } from './check';
import { makePlan, type Plan } from './plan';
import { runPlan } from './run';
import { smallerPlans } from './smaller';
import { storyOf } from './story';

const failing = async (plan: Plan): Promise<string[]> => problemsOf(await runPlan(plan));

/**
 * One history over lists that four callers read and append to, in transactions and outside, with misfortunes; what it shows
 * is checked against strong snapshot isolation and durability.
 */
export async function simulateRegisters(seed: number): Promise<Simulated> {
  const plan = makePlan(seed);
  const actions = plan.clients.reduce((sum, { attempts }) => sum + attempts.length, 0);
  const problems = await failing(plan);
  if (problems.length === 0) return { actions, problems };
  const shortest = await shrink(plan, smallerPlans, async (smaller) => (await failing(smaller)).length > 0);
  const history = await runPlan(shortest);
  return { actions, problems: problemsOf(history), story: storyOf(shortest, history) };
}
