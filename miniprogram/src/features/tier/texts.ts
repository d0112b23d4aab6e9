import type { GrowthKind, TierBenefits } from '@fangzhen/contracts';

const kinds: Record<GrowthKind, string> = {
  order: '消费',
  takeBack: '退款',
  review: '年度评定',
  graceOver: '保级期结束',
  rules: '规则调整',
  moveIn: '转入',
  moveOut: '转出',
};

/** 1.2, 2: no more figures than there are. */
const tenths = (percent: number, of: number) => String(Math.round((percent / of) * 100) / 100);

/** What a tier gives, each in a few words; of a brand only what it names. */
export function benefitTexts({ pointsPercent, percentOff, freeDelivery }: Partial<TierBenefits>): string[] {
  return [
    ...(pointsPercent && pointsPercent > 100 ? [`积分 ${tenths(pointsPercent, 100)} 倍`] : []),
    ...(percentOff ? [`会员价 ${tenths(100 - percentOff, 10)} 折`] : []),
    ...(freeDelivery ? ['免配送费'] : []),
  ];
}

export const texts = {
  title: '会员等级',
  growth: (growth: number) => `成长值 ${growth}`,
  next: (name: string, missing: number) => `再得 ${missing} 成长值，立即升为${name}`,
  highest: '已是最高等级，感谢一路同行',
  held: (date: string) => `等级保留至 ${date}`,
  heldNote: '在此之前补足成长值，就不会降级',
  review: (date: string) => `有效期至 ${date}`,
  keep: (keep: number, missing: number) =>
    missing > 0 ? `到期扣减 ${keep} 成长值，再得 ${missing} 可保级` : `到期扣减 ${keep} 成长值，已满足保级`,
  tiers: '各等级权益',
  mine: '我的等级',
  from: (threshold: number) => `成长值满 ${threshold}`,
  everybody: '人人都有',
  everywhere: '集团所有品牌',
  plain: '积分、优惠券通用',
  inCity: (city: string) => `${city}门店`,
  atBrand: (brand: string, city?: string) => (city ? `${brand}（${city}）加赠` : `${brand}加赠`),
  how: '怎样得成长值',
  rate: (percent: number) => `每消费 ¥100 得 ${percent} 成长值`,
  brandRate: (brand: string, percent: number) => `${brand}：每 ¥100 得 ${percent}`,
  howNote: '订单完成后到账，退款会相应收回',
  history: '成长记录',
  none: '还没有成长记录',
  noneNote: '完成第一笔订单后，成长值会记在这里',
  noneKey: '去逛逛',
  kinds,
  moved: ({ from, to, isUp }: { from: string; to: string; isUp: boolean }) =>
    `${from} → ${to}${isUp ? '，升级' : ''}`,
  signed: (growth: number) => (growth > 0 ? `+${growth}` : growth < 0 ? `−${-growth}` : '—'),
};
