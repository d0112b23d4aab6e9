import type { Ctx } from '@fangzhen/cloudkit';
import { moveInPlace, type MoveRequest, type Order } from '@fangzhen/domain';

/**
 * Moves an order of a store that is in the state `from`, by one conditional update and without reading it (I10).
 * Only for moves that bring no events.
 *
 * @returns whether it moved; false when the store has no such order, or it is in another state.
 */
export async function moveByState(
  ctx: Ctx,
  { orderId, storeId }: { orderId: string; storeId: string },
  from: Order['state'],
  request: Pick<MoveRequest, 'to' | 'by' | 'nowMs'>,
): Promise<boolean> {
  const { where, ...change } = moveInPlace(from, request);
  return (await ctx.system.update('orders', { _id: orderId, storeId, ...where }, change)) === 1;
}
