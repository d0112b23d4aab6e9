import type { FulfilmentChoice, FulfilmentProblem } from '@fangzhen/contracts';
import { openState } from '../hours/openState';
import type { Address, DeliveryTerms } from '../model/fulfilment';
import { yuan } from '../text/yuan';
import { deliversTo, deliveryFees, deliveryMeters, nearestDelivering } from './delivery';
import type { Asked, FulfilmentPlan } from './plan';
import { closedProblems, notOffered } from './problems';

type AskedDelivery = Asked<Extract<FulfilmentChoice, { kind: 'delivery' }>>;

/** Brought to an address inside the store's area, from a minimum amount on, for fees by distance. */
export function planDelivery(asked: AskedDelivery): FulfilmentPlan {
  const { store, address, open } = asked;
  const terms = store.services?.delivery;
  if (!terms) return { fees: [], problems: [notOffered(store, 'delivery')] };
  const problems = [
    ...closedProblems(store, open),
    ...(address ? outside(asked, address) : [ADDRESS_MISSING]),
    ...underMinimum(asked, terms),
  ];
  if (!address || !deliversTo(store, address.location)) return { fees: [], problems };
  const distanceMeters = deliveryMeters(store, address.location);
  const { contact, phone, location, place, detail } = address;
  return {
    fulfilment: { kind: 'delivery', address: { contact, phone, location, place, detail }, distanceMeters },
    fees: deliveryFees(terms, distanceMeters, asked.freeDeliveryBy),
    problems,
  };
}

const ADDRESS_MISSING: FulfilmentProblem = {
  code: 'CHOICE_MISSING',
  message: '请选择收货地址',
  what: 'address',
};

/** Another store of the brand that is open may deliver there: the shopper can order from that one instead. */
function outside({ store, stores, nowMs }: AskedDelivery, { location }: Address): FulfilmentProblem[] {
  if (deliversTo(store, location)) return [];
  const nearest = nearestDelivering(
    stores,
    location,
    ({ brandId, hours }) => brandId === store.brandId && openState(hours, nowMs).state === 'open',
  );
  return [
    nearest
      ? {
          code: 'OUT_OF_AREA',
          message: `这个地址不在配送范围内，${nearest.name}可以送到`,
          store: { id: nearest._id, name: nearest.name },
        }
      : {
          code: 'OUT_OF_AREA',
          message: '这个地址暂时送不到，请换一个地址或到店自取',
        },
  ];
}

function underMinimum({ itemsFen }: AskedDelivery, { minimumFen }: DeliveryTerms): FulfilmentProblem[] {
  const missingFen = minimumFen - itemsFen;
  return missingFen > 0
    ? [
        {
          code: 'UNDER_MINIMUM',
          message: `${yuan(minimumFen)} 起送，还差 ${yuan(missingFen)}，再加一点或到店自取`,
          missingFen,
        },
      ]
    : [];
}
