export const texts = {
  sheetTitle: '微信支付',
  localNote: '本机的微信支付 · 不会扣真实的钱',
  method: '零钱',
  confirm: '确认支付',
  cannotPay: '这笔付款已不能支付，请返回订单查看',
  cannotReach: '微信支付没有回应，请稍后重试',
  retry: '重试',
  outcome: {
    paid: '支付成功',
    cancelled: '还没有付款，可以在订单里继续支付',
    closed: '订单已关闭，没有扣款',
    unknown: '付款结果还在确认，稍后会自动更新',
  },
};
