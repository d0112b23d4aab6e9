import { makeRoom, savingOf, takeOff } from './benefits';
import type { DiscountLine, Offer, Taken } from './model';
import { reachOf, readyCart } from './problem';

/** One offer at its stage, after those before it: what it took, and what it saw. */
export interface Turn extends Taken {
  /** What remained of the lines that its threshold looks at, before it took anything. */
  countedFen: number;
  /** What remained of the lines that it reaches. */
  reachedFen: number;
}

/**
 * Lays all of these offers on a cart, one after the other in their order (stage, group, kin, expiry, id), without asking whether that is wise.
 *
 * @returns one for each offer, in that order; `byLine` is in the order of `lines`. What could take nothing has 0.
 */
export function takeInOrder(lines: readonly DiscountLine[], offers: readonly Offer[]): Turn[] {
  const cart = readyCart(lines, offers);
  const { amounts: left, places } = cart;
  const room = makeRoom(lines.length);
  const given = new Map(offers.map((offer) => [offer.id, offer]));
  return cart.offers.map((ready) => {
    const { offer } = ready;
    const reach = reachOf(cart, ready, left);
    const { countedFen, leftFen: reachedFen } = reach;
    const amountFen = savingOf(offer.benefit, reach);
    const byLine = lines.map(() => 0);
    if (amountFen > 0) {
      takeOff(offer.benefit, reach, amountFen, room);
      reach.lines.forEach((line, i) => (byLine[places[line]!] = room.shares[i]!));
    }
    return { offer: given.get(offer.id)!, amountFen, byLine, countedFen, reachedFen };
  });
}
