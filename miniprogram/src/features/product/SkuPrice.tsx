import type { SkuView } from '@fangzhen/contracts';
import { Price, type PriceProps } from '../../ui';

interface SkuPriceProps extends Pick<PriceProps, 'size'> {
  sku: SkuView;
  /** What the choices add to both prices. */
  addFen: number;
}

/** What one unit costs as it is chosen. */
export function SkuPrice({ sku: { priceFen, listPriceFen }, addFen, size }: SkuPriceProps) {
  const listFen = listPriceFen === undefined ? undefined : listPriceFen + addFen;
  return <Price fen={priceFen + addFen} listFen={listFen} size={size} />;
}
