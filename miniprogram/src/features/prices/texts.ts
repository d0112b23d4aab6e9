import type { PriceChangeState, PriceLevel } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';
import type { End, Start } from './period';

const levels: Record<PriceLevel, string> = {
  product: '商品原价',
  brand: '品牌价',
  city: '城市价',
  district: '区价',
  store: '门店价',
};
const states: Record<PriceChangeState, string> = {
  submitted: '待审批',
  approved: '已通过',
  returned: '已退回',
  withdrawn: '已撤回',
};
const starts: Record<Start, string> = { soon: '尽快', tomorrow: '明天', monday: '下周一', date: '指定日期' };
const ends: Record<End, string> = { open: '长期', week: '7 天', month: '30 天', date: '指定日期' };
const placeKinds = { brand: '全品牌', region: '城市与区', store: '门店' };

export const texts = {
  title: '价格',
  of: (brand: string) => `${brand} · 价格`,
  chooserTitle: '看哪个品牌的价格？',
  place: '适用范围',
  placeKinds,
  placeSheet: '看哪里的价格',
  search: '搜索门店或地区',
  history: '调价记录',
  noHistory: '还没有调过价',
  waiting: (count: number) => `等待审批 · ${count}`,
  levels,
  states,

  product: '商品',
  list: '集团指导价',
  range: '允许范围',
  now: '现价',
  next: '下次变价',
  between: (lowFen: number, highFen: number) =>
    lowFen === highFen ? yuan(lowFen) : `${yuan(lowFen)}–${yuan(highFen)}`,
  skus: (count: number) => `${count} 个规格`,
  oneSku: '标准',
  notAllowed: '超出范围，不可售',
  nextAt: (moment: string) => `${moment} 起`,
  pickProduct: '选一件商品来改价',
  pickProductNote: '范围内的价格直接生效，超出的由集团审批',

  tabs: { prices: '改价', terms: '指导价与范围' },
  currently: (level: PriceLevel, fen: number) => `${levels[level]} ${yuan(fen)}`,
  allowed: (minFen: number, maxFen: number) => `允许 ${yuan(minFen)}–${yuan(maxFen)}`,
  beyond: (minFen: number, maxFen: number) => `超出 ${yuan(minFen)}–${yuan(maxFen)}，需集团审批`,
  noPrice: '请填写金额，例如 15 或 15.5',
  all: '全部改为',
  fill: '填入',
  start: '开始',
  starts,
  startHint: '提交后约 2 分钟生效，各门店同时',
  startWrong: '请填写以后的日期，例如 2026-12-01',
  end: '结束',
  ends,
  endHint: '到期后恢复原来的价格',
  endWrong: '请填写开始以后的日期，例如 2026-12-31',
  note: '备注',
  noteHint: '调价的原因，审批人会看到',
  apply: (count: number) => (count === 0 ? '还没有改动' : `确认改价（${count} 个规格）`),
  ask: (count: number) => `提交审批（${count} 个规格）`,
  applied: '已安排，到时自动生效',
  asked: '已提交，等待集团审批',

  minPercent: '最低（指导价的 %）',
  maxPercent: '最高（指导价的 %）',
  setTerms: '保存指导价与范围',
  termsWrong: '请检查金额和百分比：最低不能高于最高，最多 300%',
  termsSaved: '已保存，约 2 分钟后生效',
  outsideTitle: (count: number) => `${count} 个现有价格超出新范围`,
  outsideNote: '在改价或审批之前，顾客买不到这些商品：',
  outsideMore: (count: number) => `还有 ${count} 个`,
  gotIt: '知道了',

  by: (name: string, moment: string) => `${name} · ${moment}`,
  period: (from: string, until: string | undefined) => (until ? `${from} 至 ${until}` : `${from} 起`),
  decided: (name: string, moment: string) => `${name} ${moment} 处理`,
  endedBy: (name: string, moment: string) => `${name} ${moment} 提前结束`,
  returnedFor: (reason: string) => `退回原因：${reason}`,
  withdraw: '撤回',
  withdrawTitle: '撤回这次调价？',
  withdrawNote: '还没生效的不会生效；正在生效的约 2 分钟后结束，恢复原来的价格。',
  withdrawn: '已撤回',

  approvals: '价格审批',
  approvalsNote: '超出范围的调价，等你过目',
  noPending: '没有等待审批的调价',
  pickOne: '从左边选一次调价来查看',
  approve: '批准调价',
  approveTitle: (brand: string, title: string) => `批准${brand}「${title}」的新价格？`,
  approveNote: '到约定的时间起，顾客看到并支付新价格。',
  approved: '已批准，到时自动生效',
};
