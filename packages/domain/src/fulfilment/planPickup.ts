import type { FulfilmentChoice } from '@fangzhen/contracts';
import type { Asked, FulfilmentPlan } from './plan';
import { closedProblems } from './problems';

/** Fetched at the store as soon as it is ready: it has to be open. */
export function planPickup({
  store,
  open,
}: Asked<Extract<FulfilmentChoice, { kind: 'pickup' }>>): FulfilmentPlan {
  return {
    fulfilment: { kind: 'pickup' },
    fees: [],
    problems: closedProblems(store, open),
  };
}
