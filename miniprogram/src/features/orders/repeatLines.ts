import type { OrderCard, QuotePart } from '@fangzhen/contracts';
import type { CartLine } from '../cart';

export interface Repeated {
  /** What can be had again, at today's price and as many as there are. */
  lines: CartLine[];
  /** The titles of what cannot, or not as many. */
  short: string[];
}

/** An earlier order's lines as the cart takes them, by what a quote of the same store says of them today. */
export function repeatLines(order: Pick<OrderCard, 'lines'>, quote: Pick<QuotePart, 'lines'>): Repeated {
  const lines: CartLine[] = [];
  const short: string[] = [];
  for (const { skuId, title, qty } of order.lines) {
    const priced = quote.lines.find((line) => line.skuId === skuId);
    const had = Math.min(qty, priced?.available ?? 0);
    if (had < qty) short.push(title);
    if (!priced || had === 0) continue;
    const { productId, optionText, picture, unitFen, listUnitFen } = priced;
    lines.push({
      skuId,
      productId,
      title: priced.title,
      optionText,
      picture,
      unitFen,
      listUnitFen,
      qty: had,
    });
  }
  return { lines, short };
}
