import sortBy from 'lodash-es/sortBy';
import { partOf, savingOf, thresholdOf, type Fens, type Reach } from './benefits';
import { STAGES, type DiscountLine, type Offer, type PointsTerms } from './model';

/** A cart and its offers made ready for the search. Whatever the order of lines and offers was, this is the same. */
export interface Problem {
  /** By line, in the order of the lines' ids. */
  amounts: Fens;
  qtys: readonly number[];
  isFee: readonly boolean[];
  /** Where each line stands in the cart that was given. */
  places: readonly number[];
  /** In the order in which they apply; those of one group stand together. */
  offers: readonly ReadyOffer[];
  terms: Terms;
  groups: readonly OfferGroup[];
  /** The distinct sets of lines that offers reach or count: their sums are kept beside the lines. */
  sets: readonly (readonly number[])[];
  /** By group: the sets that offers from there on look at. */
  setsFrom: readonly (readonly number[])[];
  points: PointsTerms;
}

export interface ReadyOffer {
  offer: Offer;
  /** Places in `sets`. */
  reach: number;
  count: number;
  takesFee: boolean;
}

/** Of all offers, column by column: the search reads them millions of times. */
export interface Terms {
  /** Places in `sets`. */
  reach: Int32Array;
  count: Int32Array;
  thresholdFen: Float64Array;
  /** Of what remains of its lines in all; −1 for kinds that look at single lines. */
  percent: Float64Array;
  capFen: Float64Array;
}

const termsOf = (offers: readonly ReadyOffer[]): Terms => ({
  reach: Int32Array.from(offers, ({ reach }) => reach),
  count: Int32Array.from(offers, ({ count }) => count),
  thresholdFen: Float64Array.from(offers, ({ offer }) => thresholdOf(offer.benefit)),
  percent: Float64Array.from(offers, ({ offer }) => partOf(offer.benefit)?.percent ?? -1),
  capFen: Float64Array.from(offers, ({ offer }) => partOf(offer.benefit)?.capFen ?? Infinity),
});

/** `offers[from]` to before `offers[to]`. */
export interface OfferGroup {
  from: number;
  to: number;
  /** The largest limit in it. */
  most: number;
}

/** The order in which offers apply: stage, group, and within a group by kin, expiry and id. */
export const inOrder = (offers: readonly Offer[]): Offer[] =>
  sortBy(offers, [
    ({ stage }) => STAGES.indexOf(stage),
    ({ group }) => group.rank,
    ({ group }) => group.id,
    'kin',
    'expiresAtMs',
    'id',
  ]);

const groupKey = ({ stage, group }: Offer) => `${stage} ${group.rank} ${group.id}`;

/** Whether two offers exclude each other, but for their limits. */
export const sameGroup = (a: Offer, b: Offer): boolean => groupKey(a) === groupKey(b);

/** The lines that an offer's threshold looks at. */
export const countedBy = ({ benefit, counts, reaches }: Offer): readonly number[] =>
  counts ?? (benefit.kind === 'deliveryFree' ? [] : reaches);

const ascending = (a: number, b: number) => a - b;

/** A cart's lines in the order of their ids, and its offers in theirs. */
export type ReadyCart = Pick<Problem, 'amounts' | 'qtys' | 'isFee' | 'places' | 'offers' | 'sets'>;

export function readyCart(lines: readonly DiscountLine[], offers: readonly Offer[]): ReadyCart {
  const places = sortBy(
    lines.map((_, i) => i),
    (i) => lines[i]!.id,
  );
  const sorted = places.map((i) => lines[i]!);
  const sets = new LineSets();
  return {
    amounts: Float64Array.from(sorted, ({ amountFen }) => amountFen),
    qtys: sorted.map(({ qty }) => qty),
    isFee: sorted.map(({ isFee = false }) => isFee),
    places,
    offers: readyOffers(inOrder(offers), sorted, places, sets),
    sets: sets.all,
  };
}

export function makeProblem(
  lines: readonly DiscountLine[],
  offers: readonly Offer[],
  points: PointsTerms,
): Problem {
  const cart = readyCart(lines, offers);
  // Savings never grow when less remains: what takes nothing off the untouched cart never will.
  const useful = withoutTwins(
    cart.offers.filter(({ offer, ...at }) => savingOf(offer.benefit, reachOf(cart, at, cart.amounts)) > 0),
  );
  const groups = groupsOf(useful);
  const setsFrom = groups.map(({ from }) => [
    ...new Set(useful.slice(from).flatMap(({ reach, count }) => [reach, count])),
  ]);
  return { ...cart, offers: useful, terms: termsOf(useful), groups, setsFrom, points };
}

function readyOffers(
  offers: readonly Offer[],
  lines: readonly DiscountLine[],
  places: readonly number[],
  sets: LineSets,
): ReadyOffer[] {
  const newPlace = new Map(places.map((old, i) => [old, i]));
  const only = (of: readonly number[], fee: boolean) =>
    of.map((i) => newPlace.get(i)!).filter((i) => (lines[i]!.isFee ?? false) === fee);
  return offers.map((offer) => {
    const takesFee = offer.benefit.kind === 'deliveryFree';
    const reached = only(offer.reaches, takesFee);
    // A price list names its lines one by one; all other kinds take theirs as a set.
    if (offer.benefit.kind !== 'unitPrice') reached.sort(ascending);
    const counted = only(countedBy(offer), false).sort(ascending);
    return { offer, reach: sets.place(reached), count: sets.place(counted), takesFee };
  });
}

/** The lines of an offer as they are when so much is left of each. */
export function reachOf(
  { sets, qtys }: Pick<Problem, 'sets' | 'qtys'>,
  { reach, count }: Pick<ReadyOffer, 'reach' | 'count'>,
  left: Fens,
): Reach {
  const sumOf = (set: number) => sets[set]!.reduce((total, line) => total + left[line]!, 0);
  return { left, qtys, lines: sets[reach]!, leftFen: sumOf(reach), countedFen: sumOf(count) };
}

/**
 * Of offers that exclude each other and do the very same, only the one that ties prefer is kept: in any plan it can take the place of a twin, saves the
 * same, and the plan's expiries and ids, sorted, are each no later than before. Where several of a group may be used, the same holds of twins that
 * stand side by side in its order (all of one kin), so that nothing else moves; as many of them are kept as may be used.
 */
function withoutTwins(offers: readonly ReadyOffer[]): ReadyOffer[] {
  const several = new Set(offers.filter(({ offer }) => offer.limit > 1).map(({ offer }) => groupKey(offer)));
  const doesOf = offers.map(({ offer, reach, count }) =>
    JSON.stringify([groupKey(offer), offer.benefit, reach, count, offer.limit]),
  );
  const kinOf = ({ offer }: ReadyOffer) => `${groupKey(offer)} ${offer.kin}`;
  const mixed = mixedKins(offers.map(kinOf), doesOf);
  const twins = new Map<string, ReadyOffer[]>();
  offers.forEach((one, i) => {
    const { offer } = one;
    const apart = several.has(groupKey(offer))
      ? mixed.has(kinOf(one))
        ? `one ${offer.id}`
        : `kin ${offer.kin}`
      : '';
    const key = `${doesOf[i]} ${apart}`;
    twins.set(key, [...(twins.get(key) ?? []), one]);
  });
  const kept = new Set(
    [...twins.values()].flatMap((alike) =>
      sortBy(alike, ['offer.expiresAtMs', 'offer.id']).slice(0, alike[0]!.offer.limit),
    ),
  );
  return offers.filter((one) => kept.has(one));
}

/** Kins whose offers do not all do the same. */
function mixedKins(kins: readonly string[], does: readonly string[]): Set<string> {
  const first = new Map<string, string>();
  return new Set(
    kins.filter((kin, i) => {
      if (!first.has(kin)) first.set(kin, does[i]!);
      return first.get(kin) !== does[i];
    }),
  );
}

function groupsOf(offers: readonly ReadyOffer[]): OfferGroup[] {
  const groups: OfferGroup[] = [];
  offers.forEach(({ offer }, i) => {
    const last = groups.at(-1);
    if (last && groupKey(offers[last.from]!.offer) === groupKey(offer)) {
      last.to = i + 1;
      last.most = Math.max(last.most, offer.limit);
    } else {
      groups.push({ from: i, to: i + 1, most: offer.limit });
    }
  });
  return groups;
}

class LineSets {
  readonly all: number[][] = [];
  private readonly byKey = new Map<string, number>();

  place(lines: number[]): number {
    const key = lines.join();
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.all.length);
    return this.all.push(lines) - 1;
  }
}
