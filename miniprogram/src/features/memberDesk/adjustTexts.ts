import type { AdjustmentCard } from '@fangzhen/contracts';

const states: Record<AdjustmentCard['state'], string> = {
  waiting: '待复核',
  done: '已调整',
  refused: '未同意',
};

export const adjustTexts = {
  title: '积分调整',
  points: '积分数',
  pointsHint: '填整数',
  pointsWrong: (most: number) => `请填 1 到 ${most} 的整数`,
  reason: '原因',
  reasonHint: '至少 2 个字，会员在积分明细里能看到',
  reasonPlaceholder: '例如：门店漏记，补发',
  limit: (perChange: number, leftToday: number) =>
    `单次 ${perChange} 以内直接生效，今天还可直接调整 ${leftToday}；超出的由另一位同事复核`,
  ways: { give: '发放', take: '收回' },
  confirm: (name: string, points: number) =>
    points > 0 ? `给「${name}」发放 ${points} 积分？` : `收回「${name}」的 ${-points} 积分？`,
  adjust: '提交调整',
  done: '已调整',
  sent: '已提交，等另一位同事复核',
  list: '调整记录',
  none: '还没有调整过积分',
  noneNote: '人工发放或收回的积分会记在这里',
  more: '更多记录',
  states,
  signed: (points: number) => (points > 0 ? `+${points}` : `−${-points}`),
  by: (name: string, moment: string) => `${name} · ${moment}`,
  decidedBy: (name: string, moment: string) => `${name} 复核 · ${moment}`,
  own: '由另一位同事复核',
  agree: '同意',
  refuse: '不同意',
  agreed: '已同意，积分已调整',
  refusedNow: '已退回，积分没有变化',
};
