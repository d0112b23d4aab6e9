import {
  calmer,
  CALM,
  digestOf,
  misfortunesOf,
  shrink,
  without,
  type Simulated,
} from '@fangzhen/local-cloud/sim';
import { CALM_PAY } from './pay';
import { deedsIn, makePlan, type Plan } from './plan';
import { runPlan } from './run';

/**
 * One history of the group: four shoppers, a clerk, the timers and WeChat Pay, on the real functions, with misfortunes. Every
 * rule that holds at every instant is looked at after every deed, every other one when it is quiet again.
 */
export async function simulateGroup(seed: number): Promise<Simulated> {
  const plan = makePlan(seed);
  const actions = deedsIn(plan);
  const { problems, lines } = await runPlan(plan);
  const digest = digestOf(lines);
  if (problems.length === 0) return { actions, digest, problems };
  const shortest = await shrink(
    plan,
    smaller,
    async (candidate) => (await runPlan(candidate)).problems.length > 0,
  );
  const happened = await runPlan(shortest);
  return {
    actions,
    digest,
    problems: happened.problems,
    story: [...misfortunesIn(shortest), ...happened.lines],
  };
}

function* smaller(plan: Plan): Generator<Plan> {
  for (const actors of without(plan.actors)) yield { ...plan, actors };
  for (const powerLossesMs of without(plan.powerLossesMs)) yield { ...plan, powerLossesMs };
  for (const faults of calmer(plan.faults, CALM)) yield { ...plan, faults };
  for (const payFaults of calmer(plan.payFaults, CALM_PAY)) yield { ...plan, payFaults };
  for (const [a, actor] of plan.actors.entries())
    for (const deeds of without(actor.deeds))
      yield { ...plan, actors: plan.actors.map((one, i) => (i === a ? { ...actor, deeds } : one)) };
}

const misfortunesIn = ({ powerLossesMs, faults, payFaults }: Plan): string[] =>
  misfortunesOf(powerLossesMs, [faults, CALM], [payFaults, CALM_PAY]);
