import type { SkuPriceRow } from '@fangzhen/contracts';
import { rangeOfPercent } from '@fangzhen/domain/pricing/range';
import { parseYuan, typedYuan } from './yuanInput';

/** The group's list prices and range of one product, as they are typed. */
export interface TypedTerms {
  /** By SKU, in yuan. */
  list: Readonly<Record<string, string>>;
  minPercent: string;
  maxPercent: string;
}
export interface NewTerms {
  skuId: string;
  listPriceFen: number;
  minFen: number;
  maxFen: number;
}

const PERCENT = /^\d{1,3}$/;
const MOST_PERCENT = 300;

/** What holds now, as one would type it: the range is read off the first SKU. */
export function typedTerms(skus: readonly SkuPriceRow[]): TypedTerms {
  const [first] = skus;
  const percent = (fen: number) => (first ? String(Math.round((fen * 100) / first.listPriceFen)) : '');
  return {
    list: Object.fromEntries(skus.map(({ id, listPriceFen }) => [id, typedYuan(listPriceFen)])),
    minPercent: percent(first?.minFen ?? 0),
    maxPercent: percent(first?.maxFen ?? 0),
  };
}

/** What is typed, for every SKU of the product; undefined where something is no price, or the range is none. */
export function newTerms(skus: readonly SkuPriceRow[], typed: TypedTerms): NewTerms[] | undefined {
  const minPercent = percentOf(typed.minPercent);
  const maxPercent = percentOf(typed.maxPercent);
  if (minPercent === undefined || maxPercent === undefined || minPercent > maxPercent) return undefined;
  const terms = skus.flatMap(({ id }) => {
    const listPriceFen = parseYuan(typed.list[id] ?? '');
    if (listPriceFen === undefined) return [];
    const range = rangeOfPercent(listPriceFen, { minPercent, maxPercent });
    return range.minFen <= range.maxFen ? [{ skuId: id, ...range }] : [];
  });
  return terms.length === skus.length ? terms : undefined;
}

function percentOf(text: string): number | undefined {
  const typed = text.trim();
  const percent = PERCENT.test(typed) ? Number(typed) : 0;
  return percent >= 1 && percent <= MOST_PERCENT ? percent : undefined;
}
