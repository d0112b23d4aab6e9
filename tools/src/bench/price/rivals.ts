import { takeInOrder, type DiscountLine, type Offer } from '@fangzhen/domain';

/** A usual way to choose coupons; gives those that it would use. */
export type Rival = (lines: readonly DiscountLine[], offers: readonly Offer[]) => Offer[];

const SEQUENCES = 50;

const groupsOf = (offers: readonly Offer[]): Offer[][] => {
  const groups = new Map<number, Offer[]>();
  for (const offer of offers) groups.set(offer.group.rank, [...(groups.get(offer.group.rank) ?? []), offer]);
  return [...groups].sort(([a], [b]) => a - b).map(([, members]) => members);
};

/** What these take off together. */
export const savedFen = (lines: readonly DiscountLine[], offers: readonly Offer[]): number =>
  takeInOrder(lines, offers).reduce((sum, { amountFen }) => sum + amountFen, 0);

const savesMost = (offers: readonly Offer[], savingOf: (offer: Offer) => number): Offer | undefined =>
  [...offers].sort((a, b) => savingOf(b) - savingOf(a)).find((offer) => savingOf(offer) > 0);

export const RIVALS: Record<string, Rival> = {
  /** Group by group, what saves most on what the ones before have left. */
  stageGreedy(lines, offers) {
    const used: Offer[] = [];
    for (const group of groupsOf(offers)) {
      const before = savedFen(lines, used);
      const best = savesMost(group, (offer) => savedFen(lines, [...used, offer]) - before);
      if (best) used.push(best);
    }
    return used;
  },

  /** Of each group what saves most on the untouched cart. */
  bestOfGroup: (lines, offers) =>
    groupsOf(offers).flatMap((group) => savesMost(group, (offer) => savedFen(lines, [offer])) ?? []),

  /** The largest on the untouched cart first, and each next one that its group has room for and that still lowers the price. */
  valueGreedy(lines, offers) {
    const alone = new Map(offers.map((offer) => [offer.id, savedFen(lines, [offer])]));
    let used: Offer[] = [];
    for (const offer of [...offers].sort((a, b) => alone.get(b.id)! - alone.get(a.id)!)) {
      if (used.some(({ group }) => group.id === offer.group.id)) continue;
      if (savedFen(lines, [...used, offer]) > savedFen(lines, used)) used = [...used, offer];
    }
    return used;
  },

  /** The best of the first fifty combinations, each group's largest first. */
  fiftySequences(lines, offers) {
    const groups = groupsOf(offers).map((group) =>
      [...group].sort((a, b) => savedFen(lines, [b]) - savedFen(lines, [a])),
    );
    let best: { used: Offer[]; fen: number } = { used: [], fen: 0 };
    let tried = 0;
    const go = (at: number, used: Offer[]) => {
      if (tried >= SEQUENCES) return;
      const group = groups[at];
      if (group) return [...group.map((offer) => [...used, offer]), used].forEach((next) => go(at + 1, next));
      tried += 1;
      const fen = savedFen(lines, used);
      if (fen > best.fen) best = { used, fen };
    };
    go(0, []);
    return best.used;
  },
};
