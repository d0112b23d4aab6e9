import { createHash, randomBytes } from 'node:crypto';
import { BILL_COLUMNS, BILL_SUMMARY } from '../bill';
import { fromRfc3339, toRfc3339 } from '../time';
import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import { allRows } from './database';
import type { OrderRow } from './orders';
import type { RefundRow } from './refunds';
import { Refusal } from './refusal';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Documented: a day's bill is there from 10:00 of the next. */
const READY_AFTER_MS = DAY_MS + 10 * HOUR_MS;
const KEPT_DAYS = 90;
const MOST_LINKS = 100;

/** A file as it is sent: without a signature, which is why its hash is told beforehand. */
export class BillFile {
  constructor(
    readonly mchId: string,
    readonly text: string,
  ) {}
}

/** The files that were made and may be fetched, by token. They live in memory, as the real links live for seconds. */
export type Bills = Map<string, BillFile>;

function dayStartMs(text: string | null): number {
  const atMs = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? fromRfc3339(`${text}T00:00:00+08:00`) : undefined;
  if (atMs === undefined || !toRfc3339(atMs).startsWith(text ?? ''))
    throw new Refusal('PARAM_ERROR', 'bill_date不合法', {
      field: '/bill_date',
      value: text,
      issue: 'must be yyyy-MM-DD',
      location: 'query',
    });
  return atMs;
}

/** GET /v3/bill/tradebill: what its payments and refunds of a day come to, made once the day has been over for ten hours. */
export function tradeBill(context: LocalPayContext, merchant: Merchant, query: URLSearchParams): object {
  const startMs = dayStartMs(query.get('bill_date'));
  if ((query.get('bill_type') ?? 'ALL') !== 'ALL')
    throw new Refusal('PARAM_ERROR', '这里只有 bill_type=ALL 的账单');
  const ageMs = context.nowMs() - startMs;
  if (ageMs < READY_AFTER_MS) throw new Refusal('STATEMENT_CREATING', '账单生成中');
  if (ageMs > KEPT_DAYS * DAY_MS) throw new Refusal('INVALID_REQUEST', '仅支持三个月内的账单下载');
  const rows = rowsOf(context, merchant.mchId, startMs);
  if (rows.length === 0) throw new Refusal('NO_STATEMENT_EXIST', '账单文件不存在');
  const text = `\uFEFF${[BILL_COLUMNS.join(','), ...rows, BILL_SUMMARY, sums(rows.length)].join('\r\n')}\r\n`;
  const token = randomBytes(24).toString('base64url');
  context.bills.set(token, new BillFile(merchant.mchId, text));
  if (context.bills.size > MOST_LINKS) context.bills.delete([...context.bills.keys()][0]!);
  return {
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(text).digest('hex'),
    download_url: `${context.origin()}/v3/billdownload/file?token=${token}`,
  };
}

/** GET /v3/billdownload/file */
export function billFile({ bills }: LocalPayContext, merchant: Merchant, query: URLSearchParams): BillFile {
  const file = bills.get(query.get('token') ?? '');
  if (file?.mchId !== merchant.mchId) throw new Refusal('RESOURCE_NOT_EXISTS', '文件不存在或已过期');
  return file;
}

type Field = (typeof BILL_COLUMNS)[number];
const line = (fields: Partial<Record<Field, string>>): string =>
  BILL_COLUMNS.map((column) => `\`${fields[column] ?? ''}`).join(',');
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const time = (atMs: number): string => toRfc3339(atMs).slice(0, 19).replace('T', ' ');

/** Payments by the time they succeeded, refunds by the time they were accepted; the latest first, as the real one lists them. */
function rowsOf({ db }: LocalPayContext, mchId: string, startMs: number): string[] {
  const range = [mchId, startMs, startMs + DAY_MS];
  const paid = allRows<OrderRow>(
    db,
    'SELECT * FROM orders WHERE mchId = ? AND paidAtMs >= ? AND paidAtMs < ?',
    ...range,
  );
  const refunds = allRows<RefundRow & OrderRow & { refundState: string; refundedAtMs: number }>(
    db,
    `SELECT o.*, r.outRefundNo, r.refundId, r.refundFen, r.state AS refundState, r.createdAtMs AS refundedAtMs
     FROM refunds r JOIN orders o USING (mchId, outTradeNo)
     WHERE r.mchId = ? AND r.createdAtMs >= ? AND r.createdAtMs < ?`,
    ...range,
  );
  const rows = [
    ...paid.map((order) => ({ atMs: order.paidAtMs ?? 0, text: line(paymentFields(order)) })),
    ...refunds.map((refund) => ({
      atMs: refund.refundedAtMs,
      text: line({
        ...paymentFields(refund),
        交易时间: time(refund.refundedAtMs),
        交易状态: 'REFUND',
        应结订单金额: '0.00',
        微信退款单号: refund.refundId,
        商户退款单号: refund.outRefundNo,
        退款金额: yuan(refund.refundFen),
        退款类型: 'ORIGINAL',
        退款状态: REFUND_STATES[refund.refundState] ?? refund.refundState,
        订单金额: '0.00',
        申请退款金额: yuan(refund.refundFen),
      }),
    })),
  ];
  return rows.sort((a, b) => b.atMs - a.atMs).map(({ text }) => text);
}

/** A bill's words for states that the API calls otherwise. */
const REFUND_STATES: Record<string, string> = { CLOSED: 'FAIL', ABNORMAL: 'CHANGE' };

const paymentFields = (order: OrderRow): Partial<Record<Field, string>> => ({
  交易时间: time(order.paidAtMs ?? 0),
  公众账号ID: order.appId,
  商户号: order.mchId,
  特约商户号: '0',
  微信订单号: order.transactionId ?? '',
  商户订单号: order.outTradeNo,
  用户标识: order.openId,
  交易类型: 'JSAPI',
  交易状态: 'SUCCESS',
  付款银行: 'OTHERS',
  货币种类: 'CNY',
  应结订单金额: yuan(order.totalFen),
  代金券金额: '0.00',
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  充值券退款金额: '0.00',
  商品名称: order.description,
  商户数据包: order.attach ?? '',
  手续费: '0.00000',
  费率: '0.00%',
  订单金额: yuan(order.totalFen),
  申请退款金额: '0.00',
});

/** Only the number of rows is summed up here: nobody is told that the amounts are. */
const sums = (count: number): string => `\`${count},\`0.00,\`0.00,\`0.00,\`0.00000,\`0.00,\`0.00`;
