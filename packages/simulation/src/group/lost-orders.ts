import type { Ledgers } from '@fangzhen/tools/audit';
import type { Scene } from './deeds';

/** I7: orders that somebody was told are placed, and that are not there. */
export function lostOrders({ placed }: Scene, { orders }: Ledgers): string[] {
  const there = new Set(orders.map(({ _id }) => _id));
  return [...placed.keys()]
    .filter((id) => !there.has(id))
    .map((id) => `I7: order ${id} was placed and is lost`);
}
