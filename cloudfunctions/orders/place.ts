import { contracts, type Api } from '@fangzhen/contracts';
import {
  fingerprint,
  memberActionBeside,
  onceId,
  randomDigits,
  Refusal,
  type MemberCtx,
} from '@fangzhen/cloudkit';
import {
  GROUP_RULES,
  moveOrder,
  newOrder,
  priceCart,
  spendable,
  type Order,
  type PricedCart,
} from '@fangzhen/domain';
import type { Benefits } from '@fangzhen/steps/orders/holdBenefits';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { writeOrder } from '@fangzhen/steps/orders/writeOrder';
import { readCart, type ReadCart } from './cart';

type PlaceInput = Api['orders']['place']['input'];

const PAY_WITHIN_MS = 15 * 60_000;
const PICKUP_CODE_DIGITS = 8;
const HOLD_DIGITS = 8;

/** How an order is placed: read, price again (I13), reserve the shared stock (I1), then write what is the member's in one transaction. */
export const place = memberActionBeside(
  contracts.orders.place,
  (input, ctx) => readCart(ctx, input),
  placeOrder,
);

async function placeOrder(input: PlaceInput, ctx: MemberCtx, beside: Promise<ReadCart>) {
  const cart = await beside;
  const { memberId } = ctx;
  const orderId = onceId(memberId, 'orders.place', input.clientOrderId);
  const holdId = `${orderId}_${randomDigits(HOLD_DIGITS)}`;
  const written = await writeOrder(ctx, {
    orderId,
    uses: { memberId, couponId: input.couponId, usedPoints: input.points },
    draft: (benefits) =>
      draftOrder(ctx, {
        ...{ input, orderId, holdId, cart },
        priced: priceAgain(ctx, { input, cart, benefits }),
      }),
  });
  if (written.pending) await relayOrder(ctx, written);
  return answer(written, input);
}

/** The same request again gets the same order; the same key with another body is an error (I7). */
function answer(order: Order, input: PlaceInput) {
  if (order.fingerprint !== fingerprint(input)) {
    throw new Refusal('KEY_REUSED', '这笔订单已经提交过，请回到购物车重新下单', { orderId: order._id });
  }
  const { _id: orderId, state, payFen, expiresAtMs } = order;
  return { orderId, state, payFen, ...(state === 'unpaid' && { expiresAtMs }) };
}

interface PriceAgain {
  input: PlaceInput;
  cart: ReadCart;
  benefits: Benefits;
}

/** The server's own price decides; what differs from what the shopper saw is refused, never silently charged (I13). */
function priceAgain(ctx: MemberCtx, { input, cart, benefits: { coupon, account } }: PriceAgain): PricedCart {
  if (cart.unknownSkuIds.length > 0) {
    throw new Refusal('NOT_FOUND', '有商品已下架，请返回购物车移除后再试', { skuIds: cart.unknownSkuIds });
  }
  if (cart.open.state === 'closed') {
    throw new Refusal('STORE_CLOSED', '门店休息中，换一家营业中的门店试试', {
      opensAtMs: cart.open.opensAtMs,
    });
  }
  const balance = account ? spendable(account, ctx.nowMs) : 0;
  const priced = priceCart({
    lines: cart.lines,
    coupons: coupon ? [coupon] : [],
    couponChoice: input.couponId === null ? 'none' : { id: input.couponId },
    pointsBalance: balance,
    pointsChoice: input.points,
    storeId: cart.store._id,
    brandId: cart.store.brandId,
    nowMs: ctx.nowMs,
    rules: GROUP_RULES,
  });
  if (input.couponId !== null && priced.couponId === null) {
    const reason = priced.coupons[0]?.reason ?? '这张券不存在';
    throw new Refusal('COUPON_UNUSABLE', `${reason}，请重新选择优惠券`, { couponId: input.couponId, reason });
  }
  if (priced.points.used < input.points) {
    throw new Refusal('POINTS_INSUFFICIENT', `这单最多可用 ${priced.points.usable} 积分`, {
      balance,
      usable: priced.points.usable,
    });
  }
  if (priced.payFen !== input.expectedPayFen) {
    throw new Refusal('PRICE_CHANGED', '价格有变化，请确认新的金额', { payFen: priced.payFen });
  }
  return priced;
}

interface Draft {
  input: PlaceInput;
  orderId: string;
  holdId: string;
  cart: ReadCart;
  priced: PricedCart;
}

function draftOrder(ctx: MemberCtx, { input, orderId, holdId, cart, priced }: Draft): Order {
  const { appId, openId } = ctx.caller!;
  const order = newOrder({
    _id: orderId,
    memberId: ctx.memberId,
    brandId: cart.store.brandId,
    storeId: cart.store._id,
    holdId,
    fingerprint: fingerprint(input),
    fulfilment: input.fulfilment,
    note: input.note ?? '',
    pickupCode: randomDigits(PICKUP_CODE_DIGITS),
    payer: { appId, openId },
    expiresAtMs: ctx.nowMs + PAY_WITHIN_MS,
    priced,
    nowMs: ctx.nowMs,
  });
  // Nothing to pay: it is paid as it is placed.
  return priced.payFen > 0 ? order : moveOrder(order, { to: 'paid', by: 'system', nowMs: ctx.nowMs });
}
