import * as v from 'valibot';
import { InvoiceInput } from './invoice';

const company = (taxNumber: string) =>
  v.safeParse(InvoiceInput, { kind: 'company', title: '云陌集团', taxNumber, email: 'a@example.com' })
    .success;

test('a tax number is one whose last character fits the others', () => {
  expect(company('91350100M000100Y43')).toBe(true);
  expect(company('91350100m000100y43')).toBe(true);
  for (const wrong of ['91350100M000100Y44', '91350100M000100Y4', '91350100M000100I43', ''])
    expect(company(wrong)).toBe(false);
});

test('a person needs no tax number, everybody needs an address to send it to', () => {
  const person = { kind: 'person', title: '林晓', email: 'lin@example.com' };
  expect(v.safeParse(InvoiceInput, person).success).toBe(true);
  expect(v.safeParse(InvoiceInput, { ...person, email: 'lin' }).success).toBe(false);
  expect(v.safeParse(InvoiceInput, { ...person, kind: 'company' }).success).toBe(false);
});
