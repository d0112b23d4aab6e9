import { CALM } from '../sim-cloud';
import { calmer, without } from '../shrink';
import type { Plan } from './plan';

/** Plans with less in them: without clients, attempts, steps, losses of power, misfortunes. */
export function* smallerPlans(plan: Plan): Generator<Plan> {
  for (const clients of without(plan.clients)) yield { ...plan, clients };
  for (const powerLossesMs of without(plan.powerLossesMs)) yield { ...plan, powerLossesMs };
  for (const faults of calmer(plan.faults, CALM)) yield { ...plan, faults };
  for (const [c, client] of plan.clients.entries()) {
    const withAttempts = (attempts: typeof client.attempts): Plan => ({
      ...plan,
      clients: replaced(plan.clients, c, { ...client, attempts }),
    });
    for (const attempts of without(client.attempts)) yield withAttempts(attempts);
    for (const [i, attempt] of client.attempts.entries())
      if (attempt.kind === 'transaction' && attempt.steps.length > 1)
        for (const steps of without(attempt.steps))
          yield withAttempts(replaced(client.attempts, i, { ...attempt, steps }));
  }
}

const replaced = <T>(list: readonly T[], at: number, by: T): T[] =>
  list.map((one, i) => (i === at ? by : one));
