import type { CouponBenefit } from '@fangzhen/contracts';
import type { Offer } from '../discount/model';
import type { WhyNot } from '../discount/whyNot';
import { yuan } from '../text/yuan';

const NO_LINES: { [K in CouponBenefit['kind']]?: string } = {
  gift: '先把可兑换的商品加入购物车',
  deliveryFree: '没有可免的配送费，选适用的商品并选配送后可用',
};

/**
 * Why a coupon is not used, and what would change that: a sentence for the shopper.
 *
 * @param kind the coupon's
 * @param titleOf what an offer is called
 */
export function whyNotText(
  why: WhyNot,
  kind: CouponBenefit['kind'],
  titleOf: (offer: Offer) => string,
): string {
  const named = (offers: readonly Offer[]) => offers.map((offer) => `「${titleOf(offer)}」`).join('');
  switch (why.code) {
    case 'noLines':
      return NO_LINES[kind] ?? '没有这张券适用的商品';
    case 'nothingLeft':
      return kind === 'deliveryFree' ? '配送费已经全免' : '适用的商品已经减到 ¥0';
    case 'tooSmall':
      return '用这张券省不到一分钱';
    case 'missing': {
      const after = why.after.length > 0 ? `用了${named(why.after)}后，` : '';
      return why.missingFen === undefined
        ? `${after}达不到使用门槛`
        : `${after}还差 ${yuan(why.missingFen)} 可用`;
    }
    case 'usable': {
      const { instead, lost, dearerFen } = why;
      const use = instead.length > 0 ? `与${named(instead)}不能同用，换成它` : '用上它';
      const loses = lost.length > 0 ? `，${named(lost)}就不够门槛` : '';
      if (dearerFen === 0) return `${use}${loses || '也不会'}${loses ? '，不会' : ''}更省`;
      return `${use}${loses}${loses ? '，' : ''}${dearerFen > 0 ? '要多付' : '可少付'} ${yuan(Math.abs(dearerFen))}`;
    }
  }
}
