import type { Coupon } from '../model/coupon';
import { yuan } from '../text/yuan';
import { shanghaiDay } from '../time/shanghai';
import { benefitFen, thresholdFen } from './benefit';
import { eligibleFens, holdsInStore, type CouponCart } from './scope';

export interface CouponFit {
  usable: boolean;
  savingFen: number;
  /** Why it cannot be used: a sentence for the shopper. */
  reason?: string;
  /** What is missing to its threshold. */
  missingFen?: number;
}

const no = (reason: string): CouponFit => ({ usable: false, savingFen: 0, reason });

/** Why the coupon's own state forbids its use now, whatever the cart; undefined when it does not. */
function stateReason(coupon: Coupon, nowMs: number): string | undefined {
  if (coupon.state === 'locked') return '已用在另一笔待支付的订单上';
  if (coupon.state === 'redeemed') return '这张券已经用过';
  if (coupon.state === 'expired' || nowMs >= coupon.expiresAtMs) return '这张券已过期';
  if (nowMs < coupon.validFromMs) return `${shanghaiDay(coupon.validFromMs).key} 起可用`;
  return undefined;
}

/** Whether one coupon can be used on this cart now and what it saves; if not, why, and how much is missing. */
export function couponFit(coupon: Coupon, cart: CouponCart, nowMs: number): CouponFit {
  const reason = stateReason(coupon, nowMs);
  if (reason) return no(reason);
  const { lines } = cart;
  if (lines.length > 0 && !lines.some((line) => holdsInStore(coupon.scope, line)))
    return no('这家门店不能用这张券');

  const eligibleFen = eligibleFens(coupon.scope, cart).reduce((sum, fen) => sum + fen, 0);
  if (eligibleFen === 0) return no('没有这张券适用的商品');

  const missingFen = thresholdFen(coupon.benefit) - eligibleFen;
  if (missingFen > 0) return { ...no(`再买 ${yuan(missingFen)} 可用`), missingFen };

  const savingFen = benefitFen(coupon.benefit, eligibleFen);
  return savingFen > 0 ? { usable: true, savingFen } : no('用这张券省不到一分钱');
}
