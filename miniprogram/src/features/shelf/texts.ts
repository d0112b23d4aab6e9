import type { OffSale } from '@fangzhen/contracts';

const until: Record<OffSale, string> = { today: '今日停售', untilPutBack: '停售中' };

export const texts = {
  title: '库存与售罄',
  low: '库存预警',
  lowTag: '库存低',
  note: '点一下，下一单就不再卖；库存数不变',
  off: (count: number) => `停售 ${count}`,
  oneSku: '标准',
  madeToOrder: '现做，不限量',
  left: (count: number, reserved: number) =>
    [count > 0 ? `可售 ${count}` : '没有可售', reserved > 0 && `已下单 ${reserved}`]
      .filter(Boolean)
      .join(' · '),
  sku: (name: string, optionText: string) => (optionText ? `${name} · ${optionText}` : name),
  until,
  takeOff: '今日售罄',
  longer: '改为长期',
  putBack: '恢复',
  allOff: '全部售罄',
  allBack: '全部恢复',
  offToday: '今天不再售卖，明天自动恢复',
  offLonger: '停售，直到你点恢复',
  back: '已恢复售卖',
  kinds: '做法与加料',
  kindsOff: (count: number) => (count > 0 ? `停了 ${count} 项` : '都可选'),
  kindsNote: '没有的关掉，一分钟内顾客就选不到；商品照常卖',
  choiceOff: '已停，一分钟内生效',
  choiceBack: '已恢复，一分钟内生效',
  search: '搜索商品',
  none: '没有这样的商品',
};
