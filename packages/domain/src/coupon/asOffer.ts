import type { CouponScope, CouponState } from '@fangzhen/contracts';
import type { Offer } from '../discount/model';
import type { Coupon } from '../model/coupon';
import { shanghaiDay } from '../time/shanghai';
import { holdsInRegion, holdsInStore, reachedBy, type ScopedLine } from './scope';

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
    ...(benefit.kind === 'deliveryFree' ? freedBy(scope, lines) : { reaches: reachedBy(scope, lines) }),
  };
}

/** 免邮: it takes off what bringing its goods costs, and its threshold counts those that are brought. */
function freedBy(scope: CouponScope, lines: readonly ScopedLine[]): Pick<Offer, 'reaches' | 'counts'> {
  const goods = reachedBy(scope, lines);
  const fees = lines.flatMap(({ isFee }, i) => (isFee ? [i] : []));
  const sameStore = (a: number, b: number) => lines[a]!.storeId === lines[b]!.storeId;
  return {
    reaches: fees.filter((fee) => goods.some((i) => sameStore(i, fee))),
    counts: goods.filter((i) => fees.some((fee) => sameStore(i, fee))),
  };
}

const NOT_ANY_MORE: Record<Exclude<CouponState, 'issued'>, string> = {
  locked: '已用在另一笔待支付的订单上',
  redeemed: '这张券已经用过',
  expired: '这张券已过期',
  gifted: '正在送给好友，收回后可用',
  given: '这张券已送给好友',
};

/** Why a coupon cannot be used now, whatever of these stores is bought: a sentence for the shopper; undefined when it can. */
export function unfitReason(coupon: Coupon, lines: readonly ScopedLine[], nowMs: number): string | undefined {
  if (coupon.state !== 'issued') return NOT_ANY_MORE[coupon.state];
  if (nowMs >= coupon.expiresAtMs) return NOT_ANY_MORE.expired;
  if (nowMs < coupon.validFromMs) return `${shanghaiDay(coupon.validFromMs).key} 起可用`;
  if (lines.length > 0 && !lines.some((line) => holdsInStore(coupon.scope, line))) {
    const elsewhere = !lines.some((line) => holdsInRegion(coupon.scope, line));
    return elsewhere ? '这张券在别的地区用，请换当地的门店' : '这家门店不能用这张券';
  }
  return undefined;
}
