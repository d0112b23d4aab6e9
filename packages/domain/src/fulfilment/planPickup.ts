import type { FulfilmentChoice } from '@fangzhen/contracts';
import type { Asked, FulfilmentPlan } from './plan';
import { closedProblem } from './problems';

/** Fetched at the store as soon as it is ready: it has to be open. */
export function planPickup({ open }: Asked<Extract<FulfilmentChoice, { kind: 'pickup' }>>): FulfilmentPlan {
  return {
    fulfilment: { kind: 'pickup' },
    fees: [],
    problems: open.state === 'closed' ? [closedProblem(open)] : [],
  };
}
