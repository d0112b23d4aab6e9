import type { CouponBenefit, StoreCard } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';
import { clockText, momentText } from '../../ui';

export const texts = {
  home: '首页',
  menu: '选购',
  noStore: '附近还没有门店',
  nearest: '为你服务的门店',
  order: (word: string) => `去${word}`,
  switchStore: '切换门店',
  storeSheet: '选择门店',
  noStores: '这座城市还没有门店',
  here: '当前门店',
  open: '营业中',
  openAllDay: '24 小时营业',
  openUntil: (clock: string) => `营业至 ${clock}`,
  closed: '休息中',
  opensAt: (moment: string) => `${moment} 开门`,
  claim: '领取',
  claimed: '已领取',
  claimDone: '领取成功，结算时可用',
  couponGone: '已抢光',
  from: '起',
  soldOut: '售罄',
  notNow: '暂不可点',
  more: '查看更多',
  end: '— 到底了 —',
  emptyMenu: '这家门店还没有上架商品',
  emptyMenuNote: '换一家门店看看',
};

/** Whether a store serves, and until or from when. */
export function openText({ open }: Pick<StoreCard, 'open'>, nowMs: number): string {
  if (open.state === 'open')
    return open.untilMs === undefined ? texts.openAllDay : texts.openUntil(clockText(open.untilMs));
  return open.opensAtMs === undefined ? texts.closed : texts.opensAt(momentText(open.opensAtMs, nowMs));
}

/** What a coupon takes off, in two parts: the large figure and its condition. */
export function benefitText(benefit: CouponBenefit): { off: string; condition: string } {
  if (benefit.kind === 'cash') return { off: yuan(benefit.offFen), condition: '无门槛' };
  const { thresholdFen = 0 } = benefit;
  if (benefit.kind === 'gift') {
    const free = benefit.capFen === undefined ? '一件免费' : `最高抵 ${yuan(benefit.capFen)}`;
    return { off: '兑换', condition: thresholdFen > 0 ? `满 ${yuan(thresholdFen)}，${free}` : free };
  }
  if (benefit.kind === 'deliveryFree') {
    const free = benefit.capFen === undefined ? '免配送费' : `最高免 ${yuan(benefit.capFen)}`;
    return { off: '免邮', condition: thresholdFen > 0 ? `满 ${yuan(thresholdFen)}，${free}` : free };
  }
  const condition = thresholdFen > 0 ? `满 ${yuan(thresholdFen)} 可用` : '无门槛';
  if (benefit.kind === 'threshold') return { off: yuan(benefit.offFen), condition };
  const tenths = (100 - benefit.percentOff) / 10;
  return { off: `${tenths} 折`, condition };
}
