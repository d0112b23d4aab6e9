import type { OrderCard, QuotePart } from '@fangzhen/contracts';
import { quotedOf, type CartLine } from '../cart/cart';

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
  /** Lines of one SKU with other choices take from one shelf. */
  const taken = new Map<string, number>();
  for (const then of order.lines) {
    const { skuId, qty } = then;
    const priced = quotedOf(quote.lines, then);
    const before = taken.get(skuId) ?? 0;
    const had = Math.min(qty, Math.max(0, (priced?.available ?? 0) - before));
    if (had < qty) short.push(then.title);
    if (!priced || had === 0) continue;
    taken.set(skuId, before + had);
    const { productId, title, optionText, picture, unitFen, listUnitFen, choices } = priced;
    const seen = { productId, title, optionText, picture, unitFen, listUnitFen };
    lines.push({ skuId, ...seen, ...(choices && { choices }), qty: had });
  }
  return { lines, short };
}
