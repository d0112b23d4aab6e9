import { contracts, type BoardCard, type OrderState } from '@fangzhen/contracts';
import { allEnded, Refusal, staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { moveOrder, type Order } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { oneCard } from './cards';

/** What the person behind the counter is told when the order under a code is not ready to be handed over. */
const NOT_READY: Partial<Record<OrderState, string>> = {
  unpaid: '这笔订单还没有付款',
  paid: '这笔订单还没有接单，请先接单制作',
  accepted: '这笔订单还在制作，做好后请先点“可取货”',
  delivering: '这笔订单正在配送，送到后点“已送达”',
  completed: '这个取货码已经核销过了',
  missed: '客人没有来，预约已经结束',
  closed: '这笔订单已关闭',
  refunding: '这笔订单正在退款',
  refunded: '这笔订单已退款',
};

/** Hands a ready order over against the code; the order's own state sees to it that a code verifies once (I10). */
export const verify = staffAction(contracts.workbench.verify, 'orders.verify', ({ storeId, code }, ctx) =>
  handOver(ctx, () => readyOrder(ctx, storeId, code)),
);

async function handOver(ctx: StaffCtx, read: () => Promise<Order>): Promise<{ order: BoardCard }> {
  const done = await changeOrder(ctx, read, (order) =>
    moveOrder(order, { to: 'completed', by: 'staff', nowMs: ctx.nowMs }),
  );
  const [card] = await allEnded([oneCard(ctx, done), done.pending && relayOrder(ctx, done)]);
  return { order: card };
}

async function readyOrder(ctx: StaffCtx, storeId: string, pickupCode: string): Promise<Order> {
  const [order] = await ctx.scoped('orders').find({ storeId, pickupCode }, { limit: 1 });
  if (!order) throw new Refusal('CODE_UNKNOWN', '本店没有这个取货码，请核对后再试');
  const reason = NOT_READY[order.state];
  if (reason) throw new Refusal('ORDER_STATE', reason, { state: order.state });
  return order;
}
