import type { StockMoveView } from '@fangzhen/contracts';

const kinds: Record<StockMoveView['kind'], string> = {
  receive: '收货',
  count: '盘点',
  waste: '报损',
  transferOut: '调出',
  transferIn: '调入',
  sale: '售出',
  return: '退回',
};

export const texts = {
  kinds,
  madeToOrder: '现做的商品不计库存，卖不了时请停售。',
  available: '可售',
  reserved: '已下单',
  onHand: '在架',
  low: (alertAt: number) => `已到预警线 ${alertAt}`,
  tabs: { receive: '收货', count: '盘点', waste: '报损', transfer: '调拨' },
  qty: { receive: '收到几件', count: '架上共有几件', waste: '报损几件', transfer: '调出几件' },
  hint: {
    receive: '收到的货马上可以卖',
    count: '连同顾客已下单、还没取走的一起数',
    waste: '已被顾客下单的不能报损',
    transfer: '货从这里减少，调入门店随即增加',
  },
  qtyWrong: '请填写整数',
  reason: '原因',
  reasonHint: '选填，60 字以内',
  to: '调入门店',
  toWrong: '请选择调入门店',
  submit: { receive: '确认收货', count: '确认盘点', waste: '确认报损', transfer: '确认调出' },
  done: {
    receive: (qty: number) => `已收货 ${qty} 件`,
    count: (qty: number) =>
      qty === 0 ? '盘点一致' : qty > 0 ? `盘盈 ${qty} 件，已更正` : `盘亏 ${-qty} 件，已更正`,
    waste: (qty: number) => `已报损 ${-qty} 件`,
    transfer: (qty: number) => `已调出 ${-qty} 件`,
  },
  alert: '预警线',
  alertHint: '可售剩这么多时提醒，留空不提醒',
  alertSave: '保存',
  alertSaved: '预警线已保存',
  journal: '变动记录',
  journalEmpty: '还没有变动',
  order: (digits: string) => `订单 ${digits}`,
  from: (peer: string) => `来自 ${peer}`,
  toStore: (peer: string) => `去往 ${peer}`,
};
