import { constants, privateDecrypt } from 'node:crypto';
import type { InferOutput } from 'valibot';
import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import { run } from './database';
import { refundAnswer, refundByNumber, SETTLE_AFTER_MS } from './refunds';
import { Refusal } from './refusal';
import type { abnormalRefundBody } from './request-bodies';

/** Banks whose debit cards can take an abnormal refund, as documented; WeChat Pay writes them with `_DEBIT` behind. */
const REFUND_BANKS = [
  ...['CMB', 'COMM', 'ABC', 'CCB', 'ICBC', 'BOC', 'PAB', 'SPDB', 'CITIC', 'CEB', 'CMBC', 'CIB', 'GDB'],
  ...['PSBC', 'NBCB'],
];

/**
 * POST /v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund: an ABNORMAL refund goes its way again, to a card of the payer's
 * or to the merchant. What is under way or done is refused, as documented.
 */
export function finishAbnormal(
  context: LocalPayContext,
  merchant: Merchant,
  refundId: string,
  body: InferOutput<typeof abnormalRefundBody>,
): object {
  const refund = refundByNumber(context.db, merchant.mchId, body.out_refund_no);
  if (refund?.refundId !== refundId) throw new Refusal('RESOURCE_NOT_EXISTS', '退款单不存在');
  if (body.type === 'USER_BANK_CARD') assertCard(context, body);
  if (refund.state !== 'ABNORMAL') throw new Refusal('INVALID_REQUEST', '退款单状态不支持发起异常退款');
  run(
    context.db,
    `UPDATE refunds SET state = 'PROCESSING', settlesAtMs = ? WHERE mchId = ? AND outRefundNo = ?`,
    ...[context.nowMs() + SETTLE_AFTER_MS, merchant.mchId, body.out_refund_no],
  );
  return refundAnswer(context, merchant, body.out_refund_no);
}

function assertCard(
  { platform }: LocalPayContext,
  { bank_type, bank_account, real_name }: InferOutput<typeof abnormalRefundBody>,
): void {
  const opened = (sealed: string | undefined): string => {
    try {
      const key = {
        key: platform.privateKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha1',
      };
      return privateDecrypt(key, Buffer.from(sealed ?? '', 'base64')).toString('utf8');
    } catch {
      throw new Refusal('PARAM_ERROR', '敏感信息解密失败');
    }
  };
  if (!REFUND_BANKS.some((bank) => bank_type === `${bank}_DEBIT`))
    throw new Refusal('PARAM_ERROR', '不支持的开户银行');
  if (!/^\d{8,32}$/.test(opened(bank_account))) throw new Refusal('PARAM_ERROR', '银行卡号不合法');
  if (opened(real_name).trim() === '') throw new Refusal('PARAM_ERROR', '收款用户姓名不合法');
}
