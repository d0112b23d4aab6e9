import type { Fee, LngLat } from '@fangzhen/contracts';
import { inArea } from '../geo/area';
import { distanceMeters } from '../geo/distance';
import { nearestStores } from '../geo/nearest';
import type { DeliveryTerms } from '../model/fulfilment';
import type { Store } from '../model/store';

/** Whether a store delivers to a place. */
export const deliversTo = ({ services }: Pick<Store, 'services'>, to: LngLat): boolean =>
  services?.delivery !== undefined && inArea(services.delivery.area, to);

/**
 * What is to be paid for bringing an order so far, besides the goods. A fee of nothing is left out.
 *
 * @param freeBy the tier whose members pay nothing for the way: it stays there to see, and costs nothing
 */
export function deliveryFees({ bands, packagingFen }: DeliveryTerms, meters: number, freeBy?: string): Fee[] {
  const band = bands.filter(({ fromMeters }) => fromMeters <= meters).at(-1);
  const fees: Fee[] = [
    { kind: 'delivery', title: '配送费', amountFen: band?.feeFen ?? 0 },
    { kind: 'packaging', title: '包装费', amountFen: packagingFen },
  ];
  return fees
    .filter(({ amountFen }) => amountFen > 0)
    .map((fee) =>
      freeBy === undefined || fee.kind !== 'delivery'
        ? fee
        : { ...fee, amountFen: 0, free: { fen: fee.amountFen, by: freeBy } },
    );
}

/** How far a store is from where it delivers to, in whole metres. */
export const deliveryMeters = ({ location }: Pick<Store, 'location'>, to: LngLat): number =>
  Math.round(distanceMeters(location, to));

/**
 * The nearest store that could deliver to a place instead.
 *
 * @param serves which stores count beside that (of the brand, open).
 */
export function nearestDelivering(
  stores: readonly Store[],
  to: LngLat,
  serves: (store: Store) => boolean,
): Store | undefined {
  const where = (store: Store) => serves(store) && deliversTo(store, to);
  return nearestStores(stores, to, { limit: 1, where })[0]?.store;
}
