import type { Quote } from '@fangzhen/contracts';

/** One thing that is not as it was in the quote before. Amounts are what is paid for it, in fen; 0 is none. */
export interface QuoteChange {
  kind: 'price' | 'gone' | 'campaign' | 'tier' | 'coupon' | 'points' | 'fee';
  title: string;
  beforeFen: number;
  afterFen: number;
}

type Line = Quote['parts'][number]['lines'][number];

/**
 * What has changed between two quotes of the same cart and choices, so that a person who is asked for another amount sees why: a line's
 * unit price, a line that is not sold any more, a discount, points, a fee. The order is that of a quote.
 *
 * @returns nothing when everything that is paid is the same
 */
export function quoteChanges(before: Quote, after: Quote): QuoteChange[] {
  return [...lineChanges(before, after), ...discountChanges(before, after), ...feeChanges(before, after)];
}

const linesOf = ({ parts }: Quote): Map<string, Line> =>
  new Map(
    parts.flatMap(({ store, lines }) =>
      lines.map((line) => [`${store.id} ${line.skuId} ${line.optionText}`, line] as const),
    ),
  );

function lineChanges(before: Quote, after: Quote): QuoteChange[] {
  const now = linesOf(after);
  return [...linesOf(before)].flatMap(([key, { title, unitFen }]): QuoteChange[] => {
    const line = now.get(key);
    if (!line) return [{ kind: 'gone', title, beforeFen: unitFen, afterFen: 0 }];
    if (line.unitFen === unitFen) return [];
    return [{ kind: 'price', title, beforeFen: unitFen, afterFen: line.unitFen }];
  });
}

function discountChanges(before: Quote, after: Quote): QuoteChange[] {
  const named = ({ discounts }: Quote) =>
    discounts.map(({ source, sourceId, title, amountFen, payer }) => ({
      kind: source,
      id: `${sourceId} ${payer}`,
      title,
      amountFen,
    }));
  return amountChanges(named(before), named(after));
}

function feeChanges(before: Quote, after: Quote): QuoteChange[] {
  const named = ({ parts }: Quote) =>
    parts.flatMap(({ store, fees }) =>
      fees.map(({ kind, title, amountFen }) => ({
        ...{ kind: 'fee' as const, id: `${store.id} ${kind}`, title, amountFen },
      })),
    );
  return amountChanges(named(before), named(after));
}

interface Named {
  kind: QuoteChange['kind'];
  id: string;
  title: string;
  amountFen: number;
}

function amountChanges(before: readonly Named[], after: readonly Named[]): QuoteChange[] {
  const fenOf = (all: readonly Named[], wanted: string) =>
    all.find(({ id }) => id === wanted)?.amountFen ?? 0;
  const all = new Map([...after, ...before].map((one) => [one.id, one]));
  return [...all.values()].flatMap(({ kind, id, title }) => {
    const [beforeFen, afterFen] = [fenOf(before, id), fenOf(after, id)];
    return beforeFen === afterFen ? [] : [{ kind, title, beforeFen, afterFen }];
  });
}
