import type { InvoiceInput, InvoiceView } from '@fangzhen/contracts';
import { readInvoice } from '@fangzhen/contracts/model/invoice';

/** What a person has filled in so far. */
export interface InvoiceDraft {
  kind: InvoiceInput['kind'];
  title: string;
  taxNumber: string;
  email: string;
}

export const draftOf = (known: InvoiceView | undefined): InvoiceDraft => ({
  kind: known?.kind ?? 'person',
  title: known?.title ?? '',
  taxNumber: known?.taxNumber ?? '',
  email: known?.email ?? '',
});

/** What is sent, or the fields that are missing or wrong. */
export const invoiceOf = (draft: InvoiceDraft) => readInvoice(given(draft));

const given = ({ kind, title, taxNumber, email }: InvoiceDraft) =>
  kind === 'person' ? { kind, title, email } : { kind, title, taxNumber, email };
