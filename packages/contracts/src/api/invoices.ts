import * as v from 'valibot';
import { contract } from '../contract';
import { InvoiceInput, InvoiceView } from '../model/invoice';
import { OrderView } from '../model/order';
import { Fen, Id } from '../primitives';

/** An invoice as finance sees it. */
export const InvoiceCard = v.object({
  ...InvoiceView.entries,
  orderId: Id,
  brandName: v.string(),
  storeName: v.string(),
  /** What the order comes to now, without what was given back. */
  amountFen: Fen,
});
export type InvoiceCard = v.InferOutput<typeof InvoiceCard>;

export const invoices = {
  /** Asks for an invoice of a completed order, or mends what was given, until it has been made out. */
  ask: contract(v.strictObject({ orderId: Id, invoice: InvoiceInput }), v.object({ order: OrderView })),
  /** Those that wait, the oldest first; or those that were made out, the newest first. */
  list: contract(
    v.strictObject({ state: v.picklist(['asked', 'issued']) }),
    v.object({ invoices: v.array(InvoiceCard) }),
  ),
  /** Made out for what finance saw. STALE when something was given back since. */
  issue: contract(v.strictObject({ orderId: Id, amountFen: Fen }), v.object({ invoice: InvoiceCard })),
};
