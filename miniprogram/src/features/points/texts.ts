import type { PointsEntryKind } from '@fangzhen/contracts';

const kinds: Record<PointsEntryKind, string> = {
  earn: '获得',
  spend: '使用',
  return: '退回',
  expire: '到期',
  takeBack: '收回',
  repay: '抵还',
  giftOut: '赠出',
  giftIn: '获赠',
  giftBack: '退回',
  forfeit: '注销',
  moveIn: '转入',
  moveOut: '转出',
  adjust: '调整',
};

export const texts = {
  title: '我的积分',
  balance: '可用积分',
  worth: '结算时可抵现金',
  pending: (points: number) => `待生效 ${points}`,
  pendingNote: '可退货期过后即可使用',
  give: '赠送好友',
  month: (month: string) => `${Number(month.slice(5))} 月`,
  monthSums: (sums: { in: number; out: number }) => `得 ${sums.in} · 用 ${sums.out}`,
  kinds,
  owed: (points: number) => `欠 ${points} 积分`,
  owedNote: '退款收回的积分不足，之后到账的积分会先抵还',
  owes: (points: number) => (points > 0 ? `记欠 ${points}` : `少欠 ${-points}`),
  lots: '到期提醒',
  lot: (points: number) => `${points} 积分`,
  expires: (date: string) => `${date} 到期`,
  leftDays: (days: number) => (days === 0 ? '今天到期' : `还剩 ${days} 天`),
  noLots: '还没有可用的积分，下单完成后就会得到',
  moreLots: (count: number) => `另有 ${count} 笔更晚到期`,
  ledger: '积分明细',
  empty: '还没有积分记录',
  emptyNote: '下单并完成取货后，积分会记在这里',
  emptyKey: '去逛逛',
  signed: (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'),
};
/** What runs out within this many days is worth a warning. */
export const SOON_DAYS = 30;
