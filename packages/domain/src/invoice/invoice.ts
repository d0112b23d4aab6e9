import type { InvoiceInput } from '@fangzhen/contracts';
import { backFen } from '../afterSale/refunds';
import type { Order } from '../model/order';
import { Refusal } from '../refusal';

/** What an invoice of the order is about: what was paid and not given back. */
export const invoiceFen = (
  order: Pick<Order, '_id' | 'state' | 'payFen' | 'refund' | 'afterSales'>,
): number => order.payFen - backFen(order);

/** Why no invoice of the order can be asked for, or what was given cannot be mended; undefined when it can. */
export function invoiceProblem(order: Order): Refusal | undefined {
  const { state, invoice } = order;
  if (invoice?.state === 'issued') return new Refusal('INVOICE_ISSUED', '发票已经开出，要修改请联系客服');
  if (state !== 'completed') return new Refusal('ORDER_STATE', '订单完成后才能开发票', { state });
  if (invoiceFen(order) === 0) return new Refusal('ORDER_STATE', '这笔订单没有可开票的金额', { state });
  return undefined;
}

/**
 * The order's next version with whom its invoice is made out to; the order itself when that is known already (I7).
 * @throws Refusal ORDER_STATE, INVOICE_ISSUED
 */
export function askInvoice(order: Order, input: InvoiceInput, nowMs: number): Order {
  const problem = invoiceProblem(order);
  if (problem) throw problem;
  const { state: _, askedAtMs, ...known } = order.invoice ?? {};
  if (JSON.stringify(known) === JSON.stringify(input)) return order;
  const invoice = { ...input, state: 'asked' as const, askedAtMs: askedAtMs ?? nowMs };
  return { ...order, version: order.version + 1, invoice };
}

/**
 * The invoice has been made out.
 * @param amountFen what whoever made it out saw
 * @throws Refusal NOT_FOUND when none was asked for, STALE when it comes to another amount now
 */
export function issueInvoice(order: Order, amountFen: number, nowMs: number): Order {
  const { invoice } = order;
  if (!invoice) throw new Refusal('NOT_FOUND', '没有人申请这张发票');
  if (invoice.state === 'issued' && invoice.issuedFen === amountFen) return order;
  if (invoice.state === 'issued' || invoiceFen(order) !== amountFen)
    throw new Refusal('STALE', '金额刚刚变了，请刷新后再开');
  const issued = { ...invoice, state: 'issued' as const, issuedFen: amountFen, issuedAtMs: nowMs };
  return { ...order, version: order.version + 1, invoice: issued };
}
