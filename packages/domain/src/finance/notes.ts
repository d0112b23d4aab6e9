import type { Finding } from '../model/finance';
import type { OurOrder } from './reconcile';

/**
 * How the payments of a day were heard of, where it was not by exactly one notice. Each of them has had its one effect (I8):
 * there is nothing left to do, but many lost or refused notices in a day are worth a question to WeChat Pay.
 */
export function paymentNotes(orders: readonly OurOrder[]): Finding[] {
  return orders.flatMap(({ _id: orderId, payFen, payment, refusedNotices: refused = 0 }): Finding[] => {
    const { by, notices = 0 } = payment ?? {};
    const note = (kind: Finding['kind'], detail: string): Finding[] => [
      { kind, orderId, oursFen: payFen, billFen: null, outcome: 'settled', detail },
    ];
    return [
      ...(by === 'query' && notices === 0 ? note('noticeLost', '通知未到，主动查询后入账') : []),
      ...(notices > 1 ? note('noticeRepeated', `通知共收到 ${notices} 次，只入账一次`) : []),
      ...(refused > 0 ? note('noticeRefused', `拒绝了 ${refused} 条与订单不符的通知`) : []),
    ];
  });
}
