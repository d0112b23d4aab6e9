import { thresholdOf } from './benefits';
import type { DiscountLine, Offer, PointsTerms } from './model';
import { countedBy, sameGroup } from './problem';
import { pointsFen } from './rank';
import { takeInOrder, type Turn } from './take';

/** Why an offer is not part of a plan, and what would change that. Amounts in fen. */
export type WhyNot =
  /** Nothing that it reaches is in the cart. */
  | { code: 'noLines' }
  /**
   * So much more of what it counts, and it holds; absent where all of that would be taken off again. `after`: it would hold, had these not taken from
   * the same lines before.
   */
  | { code: 'missing'; missingFen?: number; after: Offer[] }
  /** Its lines cost nothing any more. */
  | { code: 'nothingLeft' }
  /** Rounded down to the fen, it takes nothing off. */
  | { code: 'tooSmall' }
  /**
   * It can be used: in place of `instead`, which exclude it, where there are any. Then `dearerFen` more is paid (below 0: less), and `lost` miss their
   * thresholds.
   */
  | { code: 'usable'; savingFen: number; dearerFen: number; instead: Offer[]; lost: Offer[] };

/**
 * Why an offer is not used together with those of a plan.
 *
 * @param used the plan's offers; `offer` is none of them
 */
export function whyNot(
  lines: readonly DiscountLine[],
  used: readonly Offer[],
  offer: Offer,
  points: PointsTerms,
): WhyNot {
  if (!offer.reaches.some((i) => lines[i]!.amountFen > 0)) return { code: 'noLines' };
  const instead = rivalsOf(offer, used);
  const others = used.filter((one) => !instead.includes(one));
  const turns = takeInOrder(lines, [...others, offer]);
  const turn = turnOf(turns, offer);
  if (turn.countedFen < thresholdOf(offer.benefit)) return missing(lines, turns, offer);
  if (turn.amountFen === 0) return { code: turn.reachedFen === 0 ? 'nothingLeft' : 'tooSmall' };
  const before = takeInOrder(lines, used);
  return {
    code: 'usable',
    savingFen: turn.amountFen,
    dearerFen: payFenOf(lines, turns, points) - payFenOf(lines, before, points),
    instead,
    lost: others.filter((one) => turnOf(turns, one).amountFen === 0 && turnOf(before, one).amountFen > 0),
  };
}

/** Those of its group that it cannot be used with. */
function rivalsOf(offer: Offer, used: readonly Offer[]): Offer[] {
  const together = used.filter((one) => sameGroup(one, offer));
  const allowed = Math.min(offer.limit, ...together.map(({ limit }) => limit));
  return together.length < allowed ? [] : together;
}

const turnOf = (turns: readonly Turn[], offer: Offer): Turn =>
  turns.find((turn) => turn.offer.id === offer.id)!;

/** What is paid when these have been taken off, after points. */
function payFenOf(lines: readonly DiscountLine[], turns: readonly Turn[], points: PointsTerms): number {
  const leftOf = (fee: boolean) =>
    lines.reduce(
      (sum, { amountFen, isFee = false }, i) =>
        isFee === fee ? turns.reduce((left, { byLine }) => left - byLine[i]!, sum + amountFen) : sum,
      0,
    );
  const goodsFen = leftOf(false);
  return goodsFen + leftOf(true) - pointsFen(goodsFen, points);
}

/** Enough rounds also where two thirds of what is bought more are taken off again. */
const MAX_ROUNDS = 64;

function missing(lines: readonly DiscountLine[], turns: readonly Turn[], offer: Offer): WhyNot {
  const thresholdFen = thresholdOf(offer.benefit);
  const counts = countedBy(offer);
  const wholeFen = counts.reduce((sum, i) => sum + lines[i]!.amountFen, 0);
  const earlier = turns.slice(0, turns.indexOf(turnOf(turns, offer)));
  const takers = earlier.filter(({ byLine }) => counts.some((i) => byLine[i]! > 0));
  const missingFen = missingTo(thresholdFen, lines, turns, offer);
  return {
    code: 'missing',
    ...(missingFen !== undefined && { missingFen }),
    after: wholeFen >= thresholdFen ? takers.map((turn) => turn.offer) : [],
  };
}

/**
 * How much more must be bought, beside the first line that the offer counts: with that, and the others used all the same, its threshold is reached, and
 * with a fen less it is not. But for rounding, a fen more in the cart leaves a fen more at most, so that no step goes too far; what rounding has
 * added is taken back at the end.
 */
function missingTo(
  thresholdFen: number,
  lines: readonly DiscountLine[],
  turns: readonly Turn[],
  offer: Offer,
): number | undefined {
  if (countedBy(offer).length === 0) return thresholdFen;
  const offers = turns.map((turn) => turn.offer);
  const shortFen = (moreFen: number) => {
    const cart = withMore(lines, offers, offer, moreFen);
    return thresholdFen - turnOf(takeInOrder(cart.lines, cart.offers), offer).countedFen;
  };
  let missingFen = 0;
  for (let round = 0; shortFen(missingFen) > 0; round += 1) {
    if (round === MAX_ROUNDS) return undefined;
    missingFen += shortFen(missingFen);
  }
  for (let back = lines.length; back > 0 && missingFen > 0 && shortFen(missingFen - 1) <= 0; back -= 1)
    missingFen -= 1;
  return missingFen;
}

/** The cart with one unit more: whatever reaches or counts the first line that `offer` counts does the same with it, but for prices of single lines. */
export function withMore(
  lines: readonly DiscountLine[],
  offers: readonly Offer[],
  offer: Offer,
  moreFen: number,
): { lines: DiscountLine[]; offers: Offer[] } {
  const counts = countedBy(offer);
  const first = counts.reduce((least, i) => (lines[i]!.id < lines[least]!.id ? i : least), counts[0]!);
  const along = (places: readonly number[]) => (places.includes(first) ? [...places, lines.length] : places);
  return {
    lines: [...lines, { id: `${lines[first]!.id}+`, qty: 1, amountFen: moreFen }],
    offers: offers.map((one) => ({
      ...one,
      reaches: one.benefit.kind === 'unitPrice' ? one.reaches : along(one.reaches),
      counts: along(countedBy(one)),
    })),
  };
}
