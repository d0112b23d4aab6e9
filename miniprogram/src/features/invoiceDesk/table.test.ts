import type { InvoiceCard } from '@fangzhen/contracts';
import { invoiceTable } from './table';

const invoice: InvoiceCard = {
  ...{ orderId: 'o1', brandName: '朝露咖啡', storeName: '静安寺店', amountFen: 1850 },
  ...{ kind: 'person', title: '林晓', email: 'lin@example.com', state: 'asked' },
  askedAtMs: Date.parse('2026-11-23T10:00:00+08:00'),
};

test('one line each under the columns, money in yuan, times in Shanghai', () => {
  const [head, row] = invoiceTable([invoice])
    .split('\n')
    .map((line) => line.split('\t'));
  expect(head).toHaveLength(10);
  expect(row).toEqual([
    'o1',
    '朝露咖啡',
    '静安寺店',
    '个人',
    '林晓',
    '',
    'lin@example.com',
    '18.50',
    '2026-11-23 10:00',
    '',
  ]);
});

test('what a person wrote is no formula and stays in its cell', () => {
  const [, row] = invoiceTable([{ ...invoice, title: '=1+1\tx' }]).split('\n');
  expect(row?.split('\t')[4]).toBe("'=1+1 x");
});
