import type { CartChange } from '@fangzhen/contracts';
import type { KeptLine } from '../model/cart';
import { lineKey } from '../product/chosen';
import { MAX_CART_LINES, MAX_LINES, MAX_QTY } from './limits';

export interface ChangedLines {
  lines: KeptLine[];
  /** It was too much: CART_FULL changed nothing, QTY_LIMIT as far as a line goes. */
  limit?: 'CART_FULL' | 'QTY_LIMIT';
}

/** The lines after one change of one of them; all others are the very same. */
export function withChange(lines: readonly KeptLine[], change: CartChange, version: number): ChangedLines {
  const { storeId, skuId, choices } = change;
  const isIt = (line: KeptLine) =>
    line.storeId === storeId && lineKey(line.skuId, line.choices) === lineKey(skuId, choices);
  const held = lines.find(isIt);
  const wanted = qtyAfter(change, held?.qty ?? 0);
  if (wanted === (held?.qty ?? 0)) return { lines: [...lines] };
  if (wanted <= 0) return { lines: lines.filter((line) => !isIt(line)) };
  if (!held && isFull(lines, storeId)) return { lines: [...lines], limit: 'CART_FULL' };
  const next: KeptLine = {
    ...{ storeId, skuId, qty: Math.min(wanted, MAX_QTY), version },
    ...(choices && { choices }),
  };
  return {
    lines: held ? lines.map((line) => (line === held ? next : line)) : [next, ...lines],
    ...(wanted > MAX_QTY && { limit: 'QTY_LIMIT' }),
  };
}

function qtyAfter(change: CartChange, held: number): number {
  switch (change.kind) {
    case 'add':
      return held + change.qty;
    case 'set':
      return change.qty;
    case 'remove':
      return 0;
    case 'order':
      return Math.max(0, held - change.qty);
  }
}

const isFull = (lines: readonly KeptLine[], storeId: string): boolean =>
  lines.length >= MAX_CART_LINES || lines.filter((line) => line.storeId === storeId).length >= MAX_LINES;
