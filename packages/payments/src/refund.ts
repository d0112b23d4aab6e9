import type { InferOutput } from 'valibot';
import { fromRfc3339 } from './time';
import type { REFUND_STATES, refundNoticeWire, refundWire } from './wire';

/** PROCESSING becomes SUCCESS, or CLOSED (nothing was given back), or ABNORMAL (the payer's account refused it). */
export type RefundState = (typeof REFUND_STATES)[number];

/** One refund as WeChat Pay sees it. Amounts in fen. */
export interface Refund {
  refundId: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  state: RefundState;
  refundFen: number;
  /** What the whole order came to. */
  totalFen: number;
  successAtMs?: number;
}

type Wire = Omit<InferOutput<typeof refundWire>, 'status'>;

const fromParts = (wire: Wire, state: RefundState): Refund => ({
  refundId: wire.refund_id,
  outRefundNo: wire.out_refund_no,
  outTradeNo: wire.out_trade_no,
  transactionId: wire.transaction_id,
  state,
  refundFen: wire.amount.refund,
  totalFen: wire.amount.total,
  successAtMs: wire.success_time ? fromRfc3339(wire.success_time) : undefined,
});

export const refundFromReply = (wire: InferOutput<typeof refundWire>): Refund => fromParts(wire, wire.status);

export const refundFromNotice = (wire: InferOutput<typeof refundNoticeWire>): Refund =>
  fromParts(wire, wire.refund_status);
