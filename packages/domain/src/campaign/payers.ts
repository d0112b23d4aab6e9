import type { CampaignPayers, Discount } from '@fangzhen/contracts';
import { allocate } from '../money/allocate';

/** Discounts of one source and payer as one, at the first one's place: a campaign may have taken off at several stores. */
export function mergedDiscounts(discounts: readonly Discount[]): Discount[] {
  const merged = new Map<string, Discount>();
  for (const one of discounts) {
    const key = `${one.source} ${one.sourceId} ${one.payer}`;
    const first = merged.get(key);
    if (!first) merged.set(key, one);
    else {
      const byLine = first.byLine.map((fen, i) => fen + one.byLine[i]!);
      merged.set(key, { ...first, byLine, amountFen: first.amountFen + one.amountFen });
    }
  }
  return [...merged.values()];
}

/** What a campaign took off each line as those who bear it do: one discount each, which sum to it line by line (I5, I11). */
export function payerDiscounts(
  byLine: readonly number[],
  payers: CampaignPayers,
  { sourceId, title }: Pick<Discount, 'sourceId' | 'title'>,
): Discount[] {
  const shares = byLine.map((fen) => borne(fen, payers));
  return payers
    .map(({ payer }, p): Discount => {
      const own = shares.map((line) => line[p]!);
      const amountFen = own.reduce((sum, fen) => sum + fen, 0);
      return { source: 'campaign', sourceId, title, payer, amountFen, byLine: own };
    })
    .filter(({ amountFen }) => amountFen > 0);
}

/** Weights whose sum is at least the whole, as `allocate` asks for. */
function borne(fen: number, payers: CampaignPayers): number[] {
  const times = Math.max(1, Math.ceil(fen / 100));
  return allocate(
    fen,
    payers.map(({ percent }) => percent * times),
  );
}
