import type { DeletionReason } from '@fangzhen/contracts';

const reasons: Record<DeletionReason['kind'], (count: number) => string> = {
  orders: (count) => `${count} 个订单还没完成：取货、收货或取消后再来`,
  refunds: (count) => `${count} 笔退款或售后还在处理：到账后再来`,
  invoices: (count) => `${count} 张发票还没开出：开好后再来`,
  gifts: (count) => `${count} 份送出的积分或券还没被领取：收回或等对方领取`,
  roles: () => '你还有员工身份：请管理员收回后再来',
};

export const leavingTexts = {
  title: '注销账号',
  lost: '注销后会失去',
  points: '积分',
  coupons: '可用优惠券',
  days: (days: number) =>
    `提交后有 ${days} 天可以反悔。到期后删除你的手机号、昵称、头像、生日、地址和留言，不能恢复。`,
  kept: '订单和账目按法律要求保存，但不再包含你是谁。之后再登录会是一位新会员。',
  reasonsTitle: '还不能注销',
  reasons,
  toOrders: '去看订单',
  ask: '申请注销',
  askTitle: '确定要注销账号？',
  askNote: (points: number, coupons: number) => `你有 ${points} 积分和 ${coupons} 张可用券，到期后一并作废。`,
  keep: '再想想',
  waitingTitle: '注销申请已提交',
  due: (moment: string) => `${moment} 之后删除。在此之前随时可以撤销，账号照常使用。`,
  blocked: '到期时如果还有下面的事没完成，会等它们完成后再删除：',
  withdraw: '撤销注销',
  withdrawn: '已撤销，账号保留',
};
