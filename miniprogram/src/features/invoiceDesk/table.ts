import type { InvoiceCard } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { texts } from './texts';

const yuanOf = (fen: number): string => (fen / 100).toFixed(2);
const timeOf = (atMs: number | undefined): string =>
  atMs === undefined ? '' : shanghaiText(atMs, 'YYYY-MM-DD HH:mm');
/** A spreadsheet takes what begins like this for a formula; and cells end at tabs. */
const cell = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text).replace(/[\t\r\n]+/g, ' ');

/** Invoices as lines of cells that can be pasted into a spreadsheet. */
export function invoiceTable(invoices: readonly InvoiceCard[]): string {
  const rows = invoices.map((one) => [
    ...[one.orderId, one.brandName, one.storeName, texts.kinds[one.kind], one.title],
    ...[one.taxNumber ?? '', one.email, yuanOf(one.issuedFen ?? one.amountFen)],
    ...[timeOf(one.askedAtMs), timeOf(one.issuedAtMs)],
  ]);
  return [texts.columns, ...rows].map((cells) => cells.map(cell).join('\t')).join('\n');
}
