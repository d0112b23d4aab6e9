import type { PickupSlot } from '../model/shared';

/** What is wrong with a pickup slot (I1), in words; undefined when all holds. */
export function slotProblem({ taken, held }: PickupSlot, capacity: number): string | undefined {
  const holds = Object.keys(held).length;
  if (taken !== holds) return `${taken} taken, ${holds} held`;
  return taken > capacity ? `${taken} taken of ${capacity}` : undefined;
}
