import type { FulfilmentKind, OrderState } from '@fangzhen/contracts';

const states: Record<OrderState, string> = {
  unpaid: '待付款',
  paid: '等待接单',
  accepted: '准备中',
  ready: '已备好',
  delivering: '配送中',
  completed: '已完成',
  missed: '未到店',
  closed: '已取消',
  refunding: '退款中',
  refunded: '已退款',
};

/** Where the way of getting it changes the word. */
const ofKind: Partial<Record<FulfilmentKind, Partial<Record<OrderState, string>>>> = {
  pickup: { ready: '待取货' },
  dineIn: { ready: '马上上桌' },
  appointment: { paid: '等待确认', accepted: '预约成功', ready: '已到店' },
};

/** An order's state in one word, everywhere the same. */
export const stateText = (state: OrderState, kind: FulfilmentKind): string =>
  ofKind[kind]?.[state] ?? states[state];

export const texts = {
  title: '订单',
  all: '全部',
  unpaid: '待付款',
  active: '进行中',
  done: '已完成',
  units: (count: number) => `共 ${count} 件`,
  pay: '去支付',
  payLeft: (clock: string) => `剩 ${clock}`,
  payOver: '正在关闭',
  repeat: '再来一单',
  code: '看取货码',
  follow: '看进度',
  repeatNone: '这些商品现在都买不到了',
  repeatShortTitle: '有商品不够了',
  repeatShort: (titles: string[]) => `${titles.join('、')} 现在库存不足。把能买到的放进购物车吗？`,
  repeatAnyway: '放进购物车',
  emptyOf: {
    all: '还没有订单',
    unpaid: '没有待付款的订单',
    active: '没有进行中的订单',
    done: '还没有完成的订单',
  },
  emptyNote: '去喜欢的品牌挑一点吧',
  emptyKey: '去逛逛',
};
