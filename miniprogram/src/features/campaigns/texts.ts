import type { CampaignBenefit, CampaignScope, CampaignState, Payer } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';
import type { Kind } from './typed';

const states: Record<CampaignState, string> = {
  running: '进行中',
  draft: '草稿',
  paused: '已暂停',
  ended: '已结束',
};
const kinds: Record<Kind, string> = {
  threshold: '满减',
  eachThreshold: '每满减',
  percent: '满折',
  nth: '第 N 件折扣',
  buyGet: '买 X 送 Y',
  memberPrice: '会员价',
  coupon: '满额送券',
};
const payers: Record<Payer, string> = { group: '集团', brand: '品牌', store: '门店' };
const scopes: Record<keyof CampaignScope, string> = {
  brandIds: '品牌',
  categoryIds: '类目',
  skuIds: '商品',
  regionCodes: '区域',
  storeIds: '门店',
};

/** 七五折 of 25 % off. */
const zhe = (percentOff: number): string => `${(100 - percentOff) / 10} 折`;

function benefit(given: CampaignBenefit): string {
  switch (given.kind) {
    case 'threshold':
      return `满 ${yuan(given.thresholdFen)} 减 ${yuan(given.offFen)}`;
    case 'eachThreshold':
      return `每满 ${yuan(given.thresholdFen)} 减 ${yuan(given.offFen)}，最多 ${given.times} 次`;
    case 'percent': {
      const from = given.thresholdFen > 0 ? `满 ${yuan(given.thresholdFen)} ` : '';
      const cap = given.capFen === undefined ? '' : `，最多减 ${yuan(given.capFen)}`;
      return `${from}${zhe(given.percentOff)}${cap}`;
    }
    case 'bundle': {
      const { every, last, percentOff } = given;
      if (percentOff === 100) return `买 ${every - last} 件送 ${last} 件`;
      return last === 1
        ? `第 ${every} 件 ${zhe(percentOff)}`
        : `每 ${every} 件中 ${last} 件 ${zhe(percentOff)}`;
    }
    case 'coupon':
      return `满 ${yuan(given.thresholdFen)} 送券，订单完成后发放`;
    case 'memberPrice':
      return `${given.prices.length} 个规格会员价`;
  }
}

export const texts = {
  title: '活动',
  states,
  kinds,
  payers,
  scopes,
  benefit,
  group: '集团',
  none: (state: CampaignState) => `没有${states[state]}的活动`,
  noneNote: '新建一个活动，先试算再开始',
  create: '新建活动',
  createFor: '为谁新建？',
  byGroup: '集团活动',
  byGroupNote: '可以跨品牌，由集团或品牌承担',
  byBrand: (brand: string) => `${brand}的活动`,
  period: (from: string, last: string) => `${from} 至 ${last}`,
  notYet: '未到开始时间',
  over: '已过结束时间',
  unlimited: '不限次数和预算',
  used: (count: number) => `已用 ${count} 次`,
  usedOf: (count: number, most: number) => `已用 ${count} / ${most} 次`,
  spent: (fen: number) => `已优惠 ${yuan(fen)}`,
  spentOf: (fen: number, most: number) => `已优惠 ${yuan(fen)}，预算 ${yuan(most)}`,
  bears: (shares: readonly { payer: Payer; percent: number }[]) =>
    `承担：${shares.map(({ payer, percent }) => `${payers[payer]} ${percent}%`).join('，')}`,
  by: (name: string, moment: string) => `${name} ${moment} 改动`,
  edit: '编辑',
  copy: '复制',
  start: '开始',
  resume: '继续',
  pause: '暂停',
  end: '结束',
  discard: '作废',
  startTitle: (title: string) => `开始「${title}」？`,
  startNote: '一分钟后对顾客生效。开始后内容不能再改，可以暂停或结束。',
  resumeTitle: (title: string) => `继续「${title}」？`,
  resumeNote: '马上对顾客生效。',
  pauseTitle: (title: string) => `暂停「${title}」？`,
  pauseNote: '新的试算和下单马上不再优惠；已下的订单不变。之后可以继续。',
  endTitle: (title: string) => `结束「${title}」？`,
  endNote: '结束后不能再开始；已下的订单不变。需要时可以复制为新草稿。',
  discardTitle: (title: string) => `作废「${title}」？`,
  discardNote: '这个草稿不会再开始，需要时可以复制为新草稿。',
  started: '已开始，一分钟后生效',
  resumed: '已继续',
  paused: '已暂停',
  ended: '已结束',

  editTitle: '编辑活动',
  gone: '没有这个草稿',
  goneNote: '它可能已开始或已结束，回到列表看看',
  toList: '返回活动列表',
  name: '名称',
  nameHint: '顾客在结算页看到的名字',
  namePlaceholder: '例如：织屿满 300，花序减 40',
  kind: '优惠方式',
  threshold: '满（元）',
  each: '每满（元）',
  off: '减（元）',
  times: '最多几次',
  percentOff: '减去百分比',
  percentHint: '填 20 是打 8 折',
  noThreshold: '不填：无门槛',
  cap: '最多减（元）',
  noCap: '不填：不封顶',
  every: '每几件',
  last: '其中几件优惠',
  buy: '买几件',
  get: '送几件',
  memberPrices: '会员价（元）',
  memberPricesHint: '先选商品，再给每个规格填会员价',
  listPrice: (fen: number) => `原价 ${yuan(fen)}`,
  oneSku: '标准',
  reward: '送哪张券',
  rewardHint: '订单完成后发放，受券的预算和每人限领约束；退到门槛以下会收回未用的券',
  rewardNone: '这个品牌没有可发的券',
  promised: (title: string) => `完成后得「${title}」`,
  reach: '优惠用在',
  counting: '门槛怎么算',
  countings: { same: '算优惠的商品', other: '算另外的商品' },
  countingHint: '跨品牌满减：买满 A，减在 B 上',
  counted: '门槛算在',
  all: '不限',
  chosen: (count: number) => `${count} 项`,
  products: (count: number) => `${count} 个规格`,
  done: '选好了',
  clear: '改为不限',
  search: '搜索',
  nothing: '没有找到',
  scopeText: '范围说明',
  scopeTextHint: '一句话说清在哪里、对什么有效',
  scopeTextPlaceholder: '例如：同一次结算，织屿满 ¥300，花序商品减 ¥40',
  bearers: '由谁承担（%）',
  bearersHint: '品牌和门店指商品所属的那一家，合计 100',
  days: '从哪天到哪天',
  daysHint: '含最后一天；开始后最早一分钟生效',
  count: '总次数',
  countHint: '不填：不限',
  budget: '总预算（元）',
  exclusive: '互斥组',
  exclusiveHint: '同一组的活动只用一个；不填：同一方的满减只用一个',
  save: '保存草稿',
  saved: '草稿已保存',
  unfinished: '还有要修改的地方',

  preview: '试算',
  previewNote: '从商品里凑一个购物车，看这个活动会减多少、由谁承担',
  sampleStore: '在哪家门店',
  inCart: (count: number) => `购物车 ${count} 件`,
  empty: '清空',
  run: '试算这个购物车',
  before: '优惠前',
  after: '优惠后',
  notUsed: '这个购物车用不上这个活动',
  missing: (fen: number) => `再买 ${yuan(fen)} 可享`,
  borne: (payer: Payer, fen: number) => `${payers[payer]}承担 ${yuan(fen)}`,
  outdated: '内容有改动，请重新试算',

  wrong: {
    words: '请填写，至少两个字',
    benefit: {
      threshold: '请填写门槛和减免金额，例如满 300 减 40',
      eachThreshold: '请填写门槛、减免金额和 1 到 100 之间的次数',
      percent: '请填写 1 到 99 之间的百分比，金额可以不填',
      nth: '请填写件数（最多 20 件，优惠的比总数少）和 1 到 99 之间的百分比',
      buyGet: '请填写买几件送几件，合计最多 20 件',
      coupon: '请填写门槛，并选择要送的券',
      memberPrice: '请选择商品，并给每个规格填写会员价，最多 100 个规格',
    } satisfies Record<Kind, string>,
    scope: '选得太多，请改选区域或类目',
    exclusive: '只能用字母、数字、横线和下划线',
    payer: '请填写 0 到 100 之间的整数',
    payers: (sum: number) => `合计要等于 100，现在是 ${sum}，请调整`,
    day: '请填写日期，例如 2026-12-01',
    order: '最后一天不能早于第一天，请调整',
    count: '请填写整数，或留空表示不限',
    budget: '请填写金额，或留空表示不限',
  },
};
