import { constants, publicEncrypt, type KeyObject } from 'node:crypto';
import { PayError } from './errors';
import { refundFromReply, type Refund } from './refund';
import type { Send } from './transport';
import { parsed, refundWire } from './wire';

/** Where the money of an ABNORMAL refund goes instead of the account that did not take it. */
export type RefundTo =
  /** Back to the merchant, who has to see that the payer gets it. */
  | { to: 'merchant' }
  /** A debit card of the payer's. */
  | { to: 'card'; bank: string; account: string; name: string };

export interface AbnormalRefundInput {
  refundId: string;
  outRefundNo: string;
  refundTo: RefundTo;
}

/** What only WeChat Pay may read: RSA-OAEP with SHA-1 under its public key, in Base64, as documented. */
export const sealForWechatPay = (text: string, publicKey: KeyObject): string =>
  publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    Buffer.from(text),
  ).toString('base64');

/**
 * Sends an ABNORMAL refund another way (发起异常退款). The same number again never refunds twice.
 * Documentation: https://pay.weixin.qq.com/docs/partner/apis/refund/refunds/create-abnormal-refund.html
 */
export async function finishAbnormalRefund(
  send: Send,
  publicKey: KeyObject,
  { refundId, outRefundNo, refundTo }: AbnormalRefundInput,
): Promise<Refund> {
  const body =
    refundTo.to === 'merchant'
      ? { out_refund_no: outRefundNo, type: 'MERCHANT_BANK_CARD' }
      : {
          ...{ out_refund_no: outRefundNo, type: 'USER_BANK_CARD', bank_type: `${refundTo.bank}_DEBIT` },
          bank_account: sealForWechatPay(refundTo.account, publicKey),
          real_name: sealForWechatPay(refundTo.name, publicKey),
        };
  const path = `/v3/refund/domestic/refunds/${encodeURIComponent(refundId)}/apply-abnormal-refund`;
  const answer = refundFromReply(parsed(refundWire, await send('POST', path, body)));
  if (answer.outRefundNo !== outRefundNo) {
    throw new PayError('BAD_REPLY', `WeChat Pay answered about another refund than ${outRefundNo}.`);
  }
  return answer;
}
