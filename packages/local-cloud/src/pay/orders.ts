/** An order as the local CloudPay keeps it. Amounts in fen. */
export interface PayOrder {
  outTradeNo: string;
  subMchId: string;
  subAppId: string;
  subOpenId: string;
  body: string;
  attach: string;
  totalFee: number;
  prepayId: string;
  transactionId: string;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  /** The function that hears that it was paid. */
  functionName: string;
  createdAtMs: number;
  paidAtMs?: number;
  refunds: PayRefund[];
}

export interface PayRefund {
  outRefundNo: string;
  refundId: string;
  refundFee: number;
  atMs: number;
}

const MOST_KEPT = 10_000;

/** The orders of the local CloudPay, kept in memory; the latest 10,000. */
export class PayOrders {
  private orders = new Map<string, PayOrder>();
  private counter = 0;

  find(subMchId: string, outTradeNo: string): PayOrder | undefined {
    return this.orders.get(`${subMchId} ${outTradeNo}`);
  }

  /** By WeChat's own number instead of the merchant's. */
  byTransaction(subMchId: string, transactionId: string): PayOrder | undefined {
    return this.all().find((order) => order.transactionId === transactionId && order.subMchId === subMchId);
  }

  add(order: PayOrder): void {
    this.orders.set(`${order.subMchId} ${order.outTradeNo}`, order);
    if (this.orders.size > MOST_KEPT) this.orders.delete(this.orders.keys().next().value!);
  }

  /** Newest last. */
  all(): PayOrder[] {
    return [...this.orders.values()];
  }

  /** Part of a number that is never given twice. */
  nextNumber(nowMs: number): string {
    return `${nowMs}${String(++this.counter).padStart(7, '0')}`;
  }
}
