import fc from 'fast-check';
import { BILL_COLUMNS, BILL_SUMMARY, fenOfYuan, parseTradeBill } from './bill';

const SUMS = `${BILL_SUMMARY}\r\n\`1,\`0.00,\`0.00,\`0.00,\`0.00,\`0.00,\`0.00\r\n`;
const BASE: Record<string, string> = {
  交易时间: '2026-11-24 23:59:59',
  商户号: '1900000001',
  微信订单号: '4200001',
  商户订单号: 'order-1',
  交易状态: 'SUCCESS',
  商品名称: '静安寺店 拿铁, 大杯',
  订单金额: '0.29',
  申请退款金额: '0.00',
};
const row = (changes: Record<string, string> = {}) =>
  BILL_COLUMNS.map((column) => `\`${{ ...BASE, ...changes }[column] ?? ''}`).join(',');
const bill = (...rows: string[]) => `\uFEFF${[BILL_COLUMNS.join(','), ...rows].join('\r\n')}\r\n${SUMS}`;
const read = (text: string) => parseTradeBill(text, '1900000001');

test('payments and refunds by the documented columns, in fen and UTC, commas in a title and all', () => {
  const refund = { 交易状态: 'REFUND', 商户退款单号: 'r-1', 申请退款金额: '12.30', 退款状态: 'SUCCESS' };
  expect(read(bill(row(), row(refund)))).toEqual({
    payments: [
      {
        outTradeNo: 'order-1',
        transactionId: '4200001',
        amountFen: 29,
        atMs: Date.UTC(2026, 10, 24, 15, 59, 59),
      },
    ],
    refunds: [
      {
        outTradeNo: 'order-1',
        outRefundNo: 'r-1',
        refundFen: 1230,
        state: 'SUCCESS',
        atMs: Date.UTC(2026, 10, 24, 15, 59, 59),
      },
    ],
  });
});

test('a day without trades is an empty bill', () => {
  expect(read(bill())).toEqual({ payments: [], refunds: [] });
});

test.each([
  ['cut short', bill(row()).slice(0, -SUMS.length)],
  ['another merchant’s', bill(row({ 商户号: '1900000002' }))],
  ['a row too short', bill(row().slice(0, 60))],
  ['an amount that is none', bill(row({ 订单金额: '-1.00' }))],
  ['a state nobody knows', bill(row({ 交易状态: 'WHAT' }))],
  ['no time', bill(row({ 交易时间: 'today' }))],
  ['nothing', ''],
])('%s is refused', (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'BAD_REPLY' }));
});

test('I9: every amount in yuan is its fen exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
      expect(fenOfYuan(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`)).toBe(fen);
    }),
    // 0.29 × 100 and 1.15 × 100 fall just short in floating point.
    { examples: [[29], [115]], numRuns: 1000 },
  );
});
