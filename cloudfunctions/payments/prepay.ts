import { contracts } from '@fangzhen/contracts';
import { memberAction, notFound, Refusal } from '@fangzhen/cloudkit';
import { orderCan } from '@fangzhen/domain';
import { askPay, payClient } from '@fangzhen/steps/payments/client';
import { storeOf } from '../shared/shops';

/** The payer pays by the app and openId that placed the order; asking again for the same order is fine. */
export const prepay = memberAction(contracts.payments.prepay, async ({ orderId }, ctx) => {
  const order = await ctx.mine('orders').get(orderId);
  if (!order) throw notFound('订单');
  if (!orderCan(order, ctx.nowMs).pay) {
    throw new Refusal('ORDER_STATE', '订单已支付或已关闭，不能再付款', { state: order.state });
  }
  const store = await storeOf(ctx, order.storeId);
  const pay = payClient(ctx);
  const { prepayId } = await askPay(ctx, () =>
    pay.prepayJsapi({
      ...order.payer,
      outTradeNo: order._id,
      amountFen: order.payFen,
      description: `${store.name} ${order.lines[0]!.title}`.slice(0, MAX_DESCRIPTION),
      expiresAtMs: order.expiresAtMs,
      notifyUrl: pay.notifyUrl,
    }),
  );
  return pay.requestPaymentParams({ appId: order.payer.appId, prepayId, nowMs: ctx.nowMs });
});

/** WeChat Pay takes 127 characters. */
const MAX_DESCRIPTION = 120;
