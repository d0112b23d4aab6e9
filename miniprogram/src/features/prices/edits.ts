import type { SkuPriceRow } from '@fangzhen/contracts';
import { parseYuan } from './yuanInput';

/** What was typed for each SKU; nothing where nothing was. */
export type Edits = Readonly<Record<string, string>>;

export interface EditedPrices {
  /** What is really another price than now. */
  prices: { skuId: string; priceFen: number }[];
  /** Of those, the ones that the group has to be asked for. */
  outside: string[];
  /** What is typed and is no price. */
  wrong: string[];
}

/** What was typed, as new prices. */
export function editedPrices(skus: readonly SkuPriceRow[], edits: Edits): EditedPrices {
  const typed = skus.flatMap((sku) => {
    const text = edits[sku.id]?.trim() ?? '';
    return text === '' ? [] : [{ sku, priceFen: parseYuan(text) }];
  });
  const changed = typed.filter(({ sku, priceFen }) => priceFen !== undefined && priceFen !== sku.priceFen);
  return {
    prices: changed.map(({ sku, priceFen }) => ({ skuId: sku.id, priceFen: priceFen! })),
    outside: changed.filter(({ sku, priceFen }) => !isAllowed(sku, priceFen!)).map(({ sku }) => sku.id),
    wrong: typed.filter(({ priceFen }) => priceFen === undefined).map(({ sku }) => sku.id),
  };
}

const isAllowed = ({ minFen, maxFen }: SkuPriceRow, priceFen: number) =>
  minFen <= priceFen && priceFen <= maxFen;
