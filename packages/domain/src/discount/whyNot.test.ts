import fc from 'fast-check';
import { discountCarts } from '../../testing/discountCarts';
import { runs } from '../../testing/runs';
import { thresholdOf } from './benefits';
import { bestPlan } from './bestPlan';
import type { DiscountLine, Offer } from './model';
import { countedBy } from './problem';
import { takeInOrder } from './take';
import { whyNot, withMore } from './whyNot';

/** What remains of what an offer counts at its stage, with so much more on the first line that it counts. */
function countedFen(
  lines: readonly DiscountLine[],
  others: readonly Offer[],
  offer: Offer,
  moreFen: number,
): number {
  const cart = withMore(lines, [...others, offer], offer, moreFen);
  return takeInOrder(cart.lines, cart.offers).find((turn) => turn.offer.id === offer.id)!.countedFen;
}

const BY_UNITS: ReadonlySet<Offer['benefit']['kind']> = new Set([
  'bundle',
  'gift',
  'eachThreshold',
  'unitPrice',
]);

const groupOf = ({ stage, group }: Offer) => `${stage} ${group.rank} ${group.id}`;

/** Whether one that is used must give way to the offer. */
function excludes(one: Offer, offer: Offer, used: readonly Offer[]): boolean {
  const together = used.filter((other) => groupOf(other) === groupOf(offer));
  return (
    groupOf(one) === groupOf(offer) && [...together, offer].some(({ limit }) => together.length >= limit)
  );
}

test('I17: an offer that is not used is not worth it, or says just how much is missing', () => {
  fc.assert(
    fc.property(discountCarts(10), ({ lines, offers, points }) => {
      const used = bestPlan(lines, offers, points).taken.map(({ offer }) => offer);
      for (const offer of offers) {
        if (used.includes(offer)) continue;
        const why = whyNot(lines, used, offer, points);
        if (why.code === 'usable' && why.dearerFen < 0) throw new Error(`${offer.id} is better`);
        if (why.code !== 'missing' || why.missingFen === undefined || countedBy(offer).length === 0) continue;
        const beside = used.filter((one) => !excludes(one, offer, used));
        const thresholdFen = thresholdOf(offer.benefit);
        if (countedFen(lines, beside, offer, why.missingFen) < thresholdFen) throw new Error('not enough');
        // Of these a unit more in the cart changes more than its own worth.
        if (beside.some(({ benefit }) => BY_UNITS.has(benefit.kind))) continue;
        if (why.missingFen > 0 && countedFen(lines, beside, offer, why.missingFen - 1) >= thresholdFen)
          throw new Error('less would do');
      }
    }),
    runs(300, 10_000),
  );
});
