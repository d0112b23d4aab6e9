import type { Fee, Fulfilment, FulfilmentChoice, FulfilmentProblem, OpenState } from '@fangzhen/contracts';
import type { Address } from '../model/fulfilment';
import type { Calendar } from '../model/appointment';
import type { PickupSlot } from '../model/shared';
import type { Store } from '../model/store';
import type { TableSession } from '../model/table';
import type { CartLine } from '../pricing/cartLine';
import { Refusal } from '../refusal';
import { planAppointment } from './planAppointment';
import { planDineIn } from './planDineIn';
import { planDelivery } from './planDelivery';
import { planPickup } from './planPickup';
import { bookedOnly } from './problems';

/** One store's part of a checkout, as far as its fulfilment goes by it. */
export interface Asked<C extends FulfilmentChoice = FulfilmentChoice> {
  choice: C;
  store: Store;
  open: OpenState;
  /** What the goods come to before discounts. */
  itemsFen: number;
  /** The member's address that was chosen; undefined when none was, or they have no such. */
  address?: Address;
  /** What is taken of the store's pickup slots already; empty where no slot was chosen. */
  slots: readonly Pick<PickupSlot, 'startMs' | 'taken'>[];
  /** What is bought. */
  lines: readonly Pick<CartLine, 'skuId' | 'productId' | 'qty' | 'choices' | 'service'>[];
  /** What is booked of the store's calendars already; empty where no appointment is asked for. */
  calendars: readonly Pick<Calendar, '_id' | 'held'>[];
  /** Of who sits at a table: its session, if there is one, and who asks. */
  table: { session?: TableSession; members: readonly string[] };
  /** Those that may serve where this one does not. */
  stores: readonly Store[];
  /** The name of the member's tier where that sets delivery free. */
  freeDeliveryBy?: string;
  nowMs: number;
}

/** How it would be done, what that costs, and what stands in the way. With no problem there is a fulfilment. */
export interface FulfilmentPlan {
  fulfilment?: Fulfilment;
  fees: Fee[];
  problems: FulfilmentProblem[];
}

/** What a choice comes to: a quote shows all of it, and placing refuses by its first problem. */
export function planFulfilment(asked: Asked): FulfilmentPlan {
  const { choice } = asked;
  if (choice.kind !== 'appointment' && asked.lines.some(({ service }) => service))
    return { fees: [], problems: [bookedOnly] };
  switch (choice.kind) {
    case 'pickup':
      return planPickup({ ...asked, choice });
    case 'delivery':
      return planDelivery({ ...asked, choice });
    case 'appointment':
      return planAppointment({ ...asked, choice });
    case 'dineIn':
      return planDineIn({ ...asked, choice });
  }
}

/** The fulfilment of a plan that nothing stands in the way of. @throws Refusal by its first problem. */
export function fulfilmentOf({ fulfilment, problems: [problem] }: FulfilmentPlan): Fulfilment {
  if (problem) {
    const { code, message, ...details } = problem;
    throw new Refusal(code, message, details);
  }
  if (!fulfilment) throw new TypeError('a plan without a problem has no fulfilment');
  return fulfilment;
}
