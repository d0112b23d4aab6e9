import type { Product } from '../model/catalog';
import { sellState } from '../product/sellState';
import type { PriceInForce } from './priceInForce';

/** Why a line cannot be bought now, whatever is on the shelf, with a sentence that says what to do. */
export interface LineProblem {
  code: 'PRICE_UNAPPROVED' | 'SELL_WINDOW' | 'CHOICE_INVALID';
  message: string;
  /** A few words in place of the key that would buy it. */
  label: string;
}

/** What is chosen is not what the product offers now. */
export const choiceProblem = ({ name }: Pick<Product, 'name'>): LineProblem => ({
  code: 'CHOICE_INVALID',
  message: `“${name}”的做法或加料有变化，请移除后重新选择`,
  label: '选项有变化',
});

/** Nobody buys at a price that the group has neither allowed nor approved (I13), nor outside of a product's hours. */
export function lineProblem(
  product: Pick<Product, 'name' | 'sellHours'>,
  price: Pick<PriceInForce, 'allowed'>,
  nowMs: number,
): LineProblem | undefined {
  const { on, text } = sellState(product, nowMs);
  if (!on) {
    const label = `${text} 供应`;
    return { code: 'SELL_WINDOW', message: `“${product.name}”${label}，到时再来，或换一款`, label };
  }
  if (!price.allowed) {
    return {
      code: 'PRICE_UNAPPROVED',
      message: `“${product.name}”的价格正在核对，暂时不能购买，请先换一款`,
      label: '价格核对中',
    };
  }
  return undefined;
}
