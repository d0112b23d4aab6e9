import type { AbnormalRefund, Finding } from '../model/finance';

/** Refunds that the payer's account did not take, each as a finding: somebody has to send it another way (I9). */
export function abnormalFindings(refunds: readonly AbnormalRefund[]): Finding[] {
  return refunds.map(({ _id, orderId, refundFen, state }) => ({
    kind: 'refundAbnormal',
    orderId,
    of: _id,
    oursFen: refundFen,
    billFen: null,
    outcome: state === 'done' ? 'settled' : 'person',
    detail: DETAILS[state],
  }));
}

const DETAILS: Record<AbnormalRefund['state'], string> = {
  open: '顾客的账户收不了这笔退款，请在「退款异常」里换一种方式退',
  asked: '已换一种方式退，等待微信支付的结果',
  done: '顾客的账户收不了，已换一种方式退成',
};
