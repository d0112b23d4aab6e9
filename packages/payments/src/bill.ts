import { PayError } from './errors';
import { fromRfc3339 } from './time';

/** One payment of a day, by the time it succeeded. */
export interface BillPayment {
  outTradeNo: string;
  transactionId: string;
  amountFen: number;
  atMs: number;
}

/** One refund of a day, by the time it was accepted. Its state is the one when the bill was made: a bill is never renewed. */
export interface BillRefund {
  outTradeNo: string;
  outRefundNo: string;
  refundFen: number;
  state: string;
  atMs: number;
}

export interface TradeBill {
  payments: BillPayment[];
  refunds: BillRefund[];
}

/** The columns of a bill of everything (ALL), in the order of today; they are found by name. */
export const BILL_COLUMNS = [
  ...['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识'],
  ...[
    '交易类型',
    '交易状态',
    '付款银行',
    '货币种类',
    '应结订单金额',
    '代金券金额',
    '微信退款单号',
    '商户退款单号',
  ],
  ...['退款金额', '充值券退款金额', '退款类型', '退款状态', '商品名称', '商户数据包', '手续费', '费率'],
  ...['订单金额', '申请退款金额', '费率备注'],
] as const;
type Column = (typeof BILL_COLUMNS)[number];

export const BILL_SUMMARY =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

const unreadable = (what: string): PayError =>
  new PayError('BAD_REPLY', `The bill is not shaped as documented: ${what}.`);

/**
 * Reads a trade bill of everything (ALL). Every field of a row begins with a backquote and nothing is quoted, so that a title
 * may hold commas: a row is cut at `,` followed by a backquote. Throws PayError BAD_REPLY for what is not such a bill, is cut
 * short, or is another merchant's. Format: https://pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html
 */
export function parseTradeBill(text: string, mchId: string): TradeBill {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('`'));
  if (end < 0 || !lines[end]!.startsWith('总交易单数')) throw unreadable('its sums are missing');
  const columns = head.split(',');
  const bill: TradeBill = { payments: [], refunds: [] };
  for (const line of lines.slice(0, end)) {
    const fields = line.slice(1).split(',`');
    if (fields.length !== columns.length) throw unreadable(`a row has ${fields.length} fields`);
    addRow(bill, mchId, (column) => fields[columns.indexOf(column)] ?? '');
  }
  return bill;
}

function addRow({ payments, refunds }: TradeBill, mchId: string, field: (column: Column) => string): void {
  const outTradeNo = field('商户订单号');
  const atMs = fromRfc3339(`${field('交易时间').replace(' ', 'T')}+08:00`);
  if (field('商户号') !== mchId) throw unreadable('it is of another merchant');
  if (!outTradeNo || atMs === undefined) throw unreadable('a row lacks its number or its time');
  switch (field('交易状态')) {
    case 'SUCCESS': {
      const amountFen = fenOfYuan(field('订单金额'));
      payments.push({ outTradeNo, transactionId: field('微信订单号'), amountFen, atMs });
      return;
    }
    case 'REFUND': {
      const refundFen = fenOfYuan(field('申请退款金额'));
      const parts = { outRefundNo: field('商户退款单号'), refundFen, state: field('退款状态') };
      refunds.push({ outTradeNo, ...parts, atMs });
      return;
    }
    // Taken back at the till before anything was kept.
    case 'REVOKED':
      return;
    default:
      throw unreadable(`a row's state is ${field('交易状态')}`);
  }
}

/** `12.3` → 1230, digit by digit: 0.29 × 100 is not 29 in floating point. Throws PayError BAD_REPLY. */
export function fenOfYuan(text: string): number {
  const digits = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!digits) throw unreadable(`an amount is ${text}`);
  return Number(digits[1]) * 100 + Number((digits[2] ?? '').padEnd(2, '0'));
}
