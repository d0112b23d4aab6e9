import type { AfterSaleState, FulfilmentKind, OrderState, OrderStep, Payer } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';

const payers: Record<Payer, string> = { group: '集团', brand: '品牌', store: '门店' };

/** How it stands, and what that means for the person. */
const headlines: Record<OrderState, [title: string, note: string]> = {
  unpaid: ['等待付款', '超时未付款，订单会自动取消，库存和优惠券一并退回'],
  paid: ['等待门店接单', '付款成功，门店很快就会接单'],
  accepted: ['正在准备', '门店已接单，准备好会在这里提醒你'],
  ready: ['可以取货了', '到店后向店员出示取货码'],
  delivering: ['正在配送', '东西已经出门，请留意电话'],
  completed: ['已完成', '谢谢惠顾，期待再见'],
  missed: ['未到店', '预约的时间已过，门店没有等到你'],
  closed: ['已取消', '没有扣款；用到的优惠券和积分已退回'],
  refunding: ['退款处理中', '微信支付正在退款，通常几分钟内到账'],
  refunded: ['已退款', '款项已退回你的付款方式'],
};

/** Where the way of getting it makes another sentence of it. */
const headlinesOf: Partial<Record<FulfilmentKind, Partial<typeof headlines>>> = {
  delivery: {
    accepted: ['正在准备', '门店已接单，备好就出发'],
    ready: ['已备好，等待出发', '门店很快就会送出'],
    completed: ['已送达', '谢谢惠顾，期待再见'],
  },
  dineIn: {
    accepted: ['正在制作', '门店已接单，做好会送到桌上'],
    ready: ['马上上桌', '已经做好，店员正在送过来'],
    completed: ['已上桌', '请慢用，加菜再扫一次桌码'],
    closed: ['已取消', '没有扣款；点的东西回到了桌上的单子里'],
  },
  appointment: {
    paid: ['等待门店确认', '预约已提交，门店很快就会确认'],
    accepted: ['预约成功', '请按时到店，到店后告诉店员你的名字'],
    ready: ['已到店', '服务正在进行，请慢慢享受'],
    closed: ['已取消', '没有扣款；时间已经让给别人，优惠券和积分已退回'],
  },
};

/** A step of its way, in words. */
const steps: Record<OrderState, string> = {
  unpaid: '提交订单',
  paid: '付款成功',
  accepted: '门店接单',
  ready: '准备完成',
  delivering: '出发配送',
  completed: '取货完成',
  missed: '未到店',
  closed: '订单取消',
  refunding: '申请退款',
  refunded: '退款到账',
};

const stepsOf: Partial<Record<FulfilmentKind, Partial<typeof steps>>> = {
  delivery: { completed: '送达' },
  dineIn: { ready: '制作完成', completed: '上桌' },
  appointment: { accepted: '门店确认', ready: '到店签到', completed: '服务完成' },
};

const afterSaleStates: Record<AfterSaleState, string> = {
  asked: '等待门店处理',
  forwarded: '等待集团处理',
  refused: '未通过',
  withdrawn: '已撤销',
  refunding: '正在退款',
  refunded: '已退款',
};

const closedBy: Record<OrderStep['by'], string> = {
  member: '你取消了订单',
  system: '超时未付款，自动取消',
  staff: '门店取消',
  wechatPay: '支付已关闭',
};

export const texts = {
  title: '订单详情',
  headline: (state: OrderState, kind: FulfilmentKind) => headlinesOf[kind]?.[state] ?? headlines[state],
  step: (state: OrderState, kind: FulfilmentKind) => stepsOf[kind]?.[state] ?? steps[state],
  closedBy,
  timeline: '订单进度',
  code: '取货码',
  codeOpen: '出示二维码',
  callNumber: (digits: string) => `叫号 ${digits}`,
  fetchAt: '取货时间',
  table: '桌号',
  tableNo: (no: string, round: number) => (round > 1 ? `${no} 桌 · 第 ${round} 次点单` : `${no} 桌`),
  toTable: '回到桌台',
  bookedAt: '预约时间',
  cancelUntil: (moment: string) => `${moment} 前可自行取消`,
  deliverTo: '送到',
  meters: (distance: string) => `距门店 ${distance}`,
  navigate: '导航',
  phone: '电话',
  times: (qty: number) => `× ${qty}`,
  afterDiscount: '优惠后',
  items: (count: number) => `商品小计（${count} 件）`,
  freeBy: (title: string, by: string) => `${title}（${by}免）`,
  payer: (payer: Payer) => `由${payers[payer]}承担`,
  pointsUsed: (points: number) => `用 ${points} 积分`,
  due: '应付',
  paid: '实付',
  refund: '退款',
  earn: (points: number) => `完成后得 ${points} 积分`,
  earned: (points: number) => `已得 ${points} 积分`,
  orderNumber: '订单编号',
  placedAt: '下单时间',
  note: '备注',
  copy: '复制',
  copied: '已复制',
  payKey: '去支付',
  payTogether: (fen: number) => `一起支付 ${yuan(fen)}`,
  togetherWith: (brandName: string) => `一起下单 · ${brandName}`,
  cancelKey: '取消订单',
  refundKey: '取消并退款',
  repeat: '再来一单',
  keep: '再想想',
  cancelTitle: '取消这笔订单？',
  cancelUnpaid: '还没有付款。占用的库存、优惠券和积分会退回。',
  refundTitle: '取消并退款？',
  refundNote: (fen: number) =>
    fen > 0
      ? `${yuan(fen)} 将原路退回你的付款方式，优惠券和积分一并退回。`
      : '这笔订单没有付款，优惠券和积分会退回。',
  cancelled: '订单已取消',
  refundStarted: '已申请退款',
  invoice: '发票',
  invoiceStates: { none: '申请开票', asked: '等待开出', issued: '已开出，请查收邮箱' },
  givesBackBy: { member: '售后', staff: '门店退款', system: '活动扣回退还' } as const,
  afterSaleStates,
  afterSaleKey: '申请售后',
  refusedFor: (note: string) => `门店回复：${note}`,
  pointsBack: (points: number) => `退回 ${points} 积分`,
  pointsTaken: (points: number) => `收回 ${points} 积分`,
  withdraw: '撤销申请',
  withdrawTitle: '撤销这次售后申请？',
  withdrawn: '已撤销',
  backInPart: '已部分退款',
  withheld: '活动扣回（退后不满足条件）',
  notFound: '没有指定订单',
  notFoundNote: '从订单列表里选一笔看看',
  toOrders: '去订单列表',
};
