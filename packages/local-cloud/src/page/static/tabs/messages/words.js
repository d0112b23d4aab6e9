/** @satisfies {Record<string, import('../../lib/language.js').Words>} */
export const words = {
  title: ['消息', 'Messages'],
  about: [
    '本该发给用户或微信的内容，最新的在前。什么都没有真的发出去。',
    'What would have gone to people or to WeChat, newest first. Nothing has really been sent.',
  ],
  none: [
    '还没有消息。函数调用 cloud.openapi（订阅消息、小程序码等）或 cloud.cloudPay 之后，会出现在这里。',
    'No message yet. Once a function calls cloud.openapi (subscribe messages, codes …) or cloud.cloudPay, it appears here.',
  ],
  sent: ['开放接口', 'Open API'],
  orders: ['云支付订单', 'CloudPay orders'],
  from: ['来自函数 {name}，查看那次调用', 'By the function {name}: see that call'],
  pay: ['替用户付款', 'Pay as the shopper'],
  paid: ['{no} 已付款', '{no} is paid'],
};
