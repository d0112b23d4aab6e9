import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { closeTrades } from './trades';

/**
 * Tells WeChat Pay that a closed order cannot be paid any more. When it was paid already WeChat Pay refuses, and this
 * throws: the event stays until the payment has been settled (I9), by its notice or by the timer's own question.
 */
export async function closePayment(ctx: Ctx, order: Order): Promise<void> {
  if (order.state === 'closed') await closeTrades(ctx, order);
}
