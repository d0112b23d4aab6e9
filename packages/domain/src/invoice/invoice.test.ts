import type { InvoiceInput } from '@fangzhen/contracts';
import { NOW_MS } from '../../testing/carts';
import { order as anOrder } from '../../testing/orders';
import type { AfterSale } from '../model/afterSale';
import { askInvoice, invoiceFen, issueInvoice } from './invoice';

const input: InvoiceInput = { kind: 'person', title: '林晓', email: 'lin@example.com' };
const done = anOrder({ state: 'completed' });
const part = {
  id: 'a1',
  state: 'refunded',
  amountFen: 800,
  lines: [],
  decidedAtMs: NOW_MS,
} as unknown as AfterSale;

test('an invoice is about what was paid and not given back', () => {
  expect(invoiceFen(done)).toBe(1800);
  expect(invoiceFen({ ...done, afterSales: [part] })).toBe(1000);
});

test('I7: asked for again with the same words nothing changes; with others it is mended until it is made out', () => {
  const asked = askInvoice(done, input, NOW_MS);
  expect(asked).toMatchObject({ version: 2, invoice: { state: 'asked', askedAtMs: NOW_MS } });
  expect(askInvoice(asked, input, NOW_MS + 1)).toBe(asked);
  const mended = askInvoice(asked, { ...input, title: '林小晓' }, NOW_MS + 1);
  expect(mended.invoice).toMatchObject({ title: '林小晓', askedAtMs: NOW_MS });
  const issued = issueInvoice(mended, 1800, NOW_MS + 2);
  expect(issued.invoice).toMatchObject({ state: 'issued', issuedFen: 1800 });
  expect(issueInvoice(issued, 1800, NOW_MS + 3)).toBe(issued);
  expect(() => askInvoice(issued, input, NOW_MS)).toThrow(
    expect.objectContaining({ code: 'INVOICE_ISSUED' }),
  );
});

test('none for an order that is not completed, or of which nothing is left; none is made out for another amount', () => {
  const refused = { code: 'ORDER_STATE' };
  expect(() => askInvoice(anOrder({ state: 'paid' }), input, NOW_MS)).toThrow(
    expect.objectContaining(refused),
  );
  expect(() => askInvoice({ ...done, payFen: 0 }, input, NOW_MS)).toThrow(expect.objectContaining(refused));
  const asked = askInvoice(done, input, NOW_MS);
  const stale = expect.objectContaining({ code: 'STALE' });
  expect(() => issueInvoice({ ...asked, afterSales: [part] }, 1800, NOW_MS)).toThrow(stale);
  expect(() => issueInvoice(done, 1800, NOW_MS)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});
