import { contracts } from '@fangzhen/contracts';
import { memberAction, notFound, Refusal, type Ctx, type MemberCtx } from '@fangzhen/cloudkit';
import { orderCan, type Order } from '@fangzhen/domain';
import { ordersTogether } from '@fangzhen/steps/orders/together';
import { askPay, groupPay, payOf, type Pay } from '@fangzhen/steps/payments/client';
import { combinedWith } from '@fangzhen/steps/payments/trades';
import { storeOf } from '../shared/shops';

/**
 * The payer pays by the app and openId that placed the order; asking again for the same order is fine. Orders that were placed together
 * are paid together, by one combined payment.
 */
export const prepay = memberAction(contracts.payments.prepay, async ({ orderId }, ctx) => {
  const order = await ctx.mine('orders').get(orderId);
  if (!order) throw notFound('订单');
  assertPayable(ctx, order);
  const prepared = await (combinedWith(order) ? prepareCombined(ctx, order) : prepareAlone(ctx, order));
  const { pay, prepayId } = prepared;
  return pay.requestPaymentParams({ appId: order.payer.appId, prepayId, nowMs: ctx.nowMs });
});

function assertPayable(ctx: Ctx, order: Order): void {
  if (orderCan(order, ctx.nowMs).pay) return;
  throw new Refusal('ORDER_STATE', '订单已支付或已关闭，不用再付，请在订单里查看', { state: order.state });
}

interface Prepared {
  /** Who made it, and signs the call of the pay sheet. */
  pay: Pay;
  prepayId: string;
}

async function prepareAlone(ctx: MemberCtx, order: Order): Promise<Prepared> {
  const pay = payOf(ctx, order);
  const description = await describe(ctx, order);
  const { prepayId } = await askPay(ctx, () =>
    pay.prepayJsapi({
      ...order.payer,
      outTradeNo: order._id,
      amountFen: order.payFen,
      description,
      expiresAtMs: order.expiresAtMs,
      notifyUrl: pay.notifyUrl,
    }),
  );
  return { pay, prepayId };
}

async function prepareCombined(ctx: MemberCtx, order: Order): Promise<Prepared> {
  const pay = groupPay(ctx);
  const together = (await ordersTogether(ctx, order)).filter(({ payFen }) => payFen > 0);
  for (const one of together) assertPayable(ctx, one);
  const orders = await Promise.all(
    together.map(async (one) => ({
      outTradeNo: one._id,
      amountFen: one.payFen,
      mchId: payOf(ctx, one).mchId,
      description: await describe(ctx, one),
    })),
  );
  const { prepayId } = await askPay(ctx, () =>
    pay.prepayCombined({
      ...order.payer,
      combineOutTradeNo: order.checkout!.id,
      orders,
      expiresAtMs: order.expiresAtMs,
      notifyUrl: pay.notifyUrl,
    }),
  );
  return { pay, prepayId };
}

/** What the payer reads on the bill. */
async function describe(ctx: Ctx, order: Order): Promise<string> {
  const store = await storeOf(ctx, order.storeId);
  return `${store.name} ${order.lines[0]!.title}`.slice(0, MAX_DESCRIPTION);
}

/** WeChat Pay takes 127 characters. */
const MAX_DESCRIPTION = 120;
