import type { Offer } from '../discount/model';
import type { Coupon } from '../model/coupon';
import { shanghaiDay } from '../time/shanghai';
import { holdsInStore, reachedBy, type ScopedLine } from './scope';

/** The group of coupons that name none: they exclude each other. */
const ALONE = { groupId: 'alone', rank: 0, limit: 1 };

/** A coupon as the best price sees it: what it may take off these lines. */
export function asOffer(coupon: Coupon, lines: readonly ScopedLine[]): Offer {
  const { _id, templateId, benefit, scope, expiresAtMs, stack = ALONE } = coupon;
  return {
    id: _id,
    stage: 'coupon',
    group: { id: stack.groupId, rank: stack.rank },
    limit: stack.limit ?? 1,
    kin: templateId,
    expiresAtMs,
    benefit,
    reaches: reachedBy(scope, lines),
  };
}

/** Why a coupon cannot be used now, whatever of these stores is bought: a sentence for the shopper; undefined when it can. */
export function unfitReason(coupon: Coupon, lines: readonly ScopedLine[], nowMs: number): string | undefined {
  if (coupon.state === 'locked') return '已用在另一笔待支付的订单上';
  if (coupon.state === 'redeemed') return '这张券已经用过';
  if (coupon.state === 'expired' || nowMs >= coupon.expiresAtMs) return '这张券已过期';
  if (nowMs < coupon.validFromMs) return `${shanghaiDay(coupon.validFromMs).key} 起可用`;
  if (lines.length > 0 && !lines.some((line) => holdsInStore(coupon.scope, line)))
    return '这家门店不能用这张券';
  return undefined;
}
