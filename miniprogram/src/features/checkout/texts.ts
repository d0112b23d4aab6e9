import type { Fee, Payer, Quote } from '@fangzhen/contracts';
import type { QuoteChange } from '@fangzhen/domain/pricing/quoteChanges';
import { yuan } from '@fangzhen/domain/text/yuan';

const payers: Record<Payer, string> = { group: '集团', brand: '品牌', store: '门店' };

/** One thing that has changed since the last price, in words. */
function changeText({ kind, title, beforeFen, afterFen }: QuoteChange): string {
  if (kind === 'gone') return `「${title}」已不再售卖`;
  const isOffer = kind === 'coupon' || kind === 'campaign' || kind === 'tier';
  if (isOffer && afterFen === 0) return `「${title}」不再可用`;
  if (isOffer && beforeFen === 0) return `用上「${title}」减 ${yuan(afterFen)}`;
  const off = isOffer || kind === 'points' ? '减' : '';
  return `「${title}」${off}${yuan(beforeFen)} → ${off}${yuan(afterFen)}`;
}

export const texts = {
  title: '确认订单',
  empty: '没有要结算的商品',
  emptyNote: '先去挑一点喜欢的',
  emptyKey: '返回',
  times: (qty: number) => `× ${qty}`,
  afterDiscount: '优惠后',
  toLeft: (count: number) => `改为 ${count} 件`,
  remove: '移除',
  notSold: '这家门店没有这件商品',
  left: (count: number) => (count > 0 ? `仅剩 ${count} 件` : '已售罄'),

  coupon: '优惠券',
  couponUsable: (count: number) => `${count} 张可用`,
  couponNone: '暂无可用',
  couponUnused: '不使用',
  couponSheet: '选择优惠券',
  couponSkip: '不使用优惠券',
  couponOthersTitle: '暂不可用',
  couponAuto: '自动选最省的搭配',
  couponDone: '完成',
  couponUsed: '已用',
  couponSaved: '已省',
  couponSaves: '可省',
  until: (date: string) => `${date} 到期`,
  nudge: (missingFen: number, title: string) => `再买 ${yuan(missingFen)}，可用「${title}」`,
  nudgeCampaign: (missingFen: number, title: string) => `再买 ${yuan(missingFen)}，可享「${title}」`,
  nudgeKey: '去凑单',

  points: '积分抵扣',
  pointsUsable: (usable: number, fen: number) => `可用 ${usable} 积分，抵 ${yuan(fen)}`,
  pointsNone: (balance: number) => `共 ${balance} 积分，这单暂不能用`,
  pointsUse: (used: number) => `用 ${used} 积分`,

  partSum: '本店应付',
  note: '备注',
  noteHint: '口味、打包等要求，60 字以内',
  items: (count: number) => `商品小计（${count} 件）`,
  payer: (payer: Payer) => `由${payers[payer]}承担`,
  pay: '应付',
  reward: (title: string) => `完成后得券：${title}（发完为止）`,
  earn: ({ earnPoints, tierName, parts }: Quote) => {
    const growth = parts.reduce((sum, { earnGrowth }) => sum + earnGrowth, 0);
    const more = parts.some(({ pointsPercent }) => pointsPercent > 100) ? `（${tierName}加倍）` : '';
    return `完成后得 ${earnPoints} 积分${more}${growth > 0 ? `、${growth} 成长值` : ''}`;
  },
  freeBy: (title: string, { fen, by }: NonNullable<Fee['free']>) => `${title}（${by}免 ${yuan(fen)}）`,
  saved: '已优惠',
  submit: '提交订单',
  submitFree: '确认下单',

  priceTitle: '价格有变化',
  priceChanged: (fen: number, beforeFen: number, changes: readonly QuoteChange[]) =>
    `现在应付 ${yuan(fen)}，刚才是 ${yuan(beforeFen)}。${changes.map(changeText).join('；')}`,
  priceAccept: '按新价格提交',
  unansweredTitle: '还没有收到下单结果',
  unanswered: '网络不太稳定。再确认一次不会重复下单。',
  unansweredKey: '再确认一次',
  earlierTitle: '上一笔订单已经提交成功',
  earlier: '刚才没有收到结果，其实订单已在等你付款，可以直接查看。',
  earlierKey: '查看订单',
};
