import type { RawNotice } from './notice';
import { signatureHeaders } from './notice';
import { decryptResource } from './signature';
import { combinedWire, noticeWire, parseWire, refundNoticeWire, tradeWire } from './wire';

/** What a notice says that was not proven to be WeChat Pay's: for whoever looks into it, never to act upon (I8). */
export interface NoticeClaim {
  noticeId?: string;
  eventType?: string;
  /** Whether it is encrypted with this merchant's key, which only the merchant and WeChat Pay know. */
  isSealedForUs: boolean;
  outTradeNo?: string;
  amountFen?: number;
  /** WeChat Pay marks its own tests of whether merchants look at signatures like this; so can everybody else. */
  looksLikeProbe: boolean;
}

const PROBE = 'WECHATPAY/SIGNTEST/';
const LONGEST = 64;
const short = (text: string): string => text.replaceAll(/[^\w.:|*@/-]/g, '').slice(0, LONGEST);

/** Reads what a refused notice claims, as far as that can be read; nothing of it is longer than 64 plain characters. */
export function readClaim({ apiV3Key }: { apiV3Key: string }, notice: RawNotice): NoticeClaim {
  const signature = signatureHeaders(notice.headers)?.signature ?? '';
  const envelope = parseWire(noticeWire, notice.body);
  const plainText = envelope && opened(envelope.resource, apiV3Key);
  return {
    ...(envelope && { noticeId: short(envelope.id), eventType: short(envelope.event_type) }),
    isSealedForUs: plainText !== undefined,
    ...(plainText !== undefined && aboutOf(plainText)),
    looksLikeProbe: signature.startsWith(PROBE),
  };
}

interface Sealed {
  ciphertext: string;
  nonce: string;
  associated_data: string;
}

function opened({ ciphertext, nonce, associated_data }: Sealed, apiV3Key: string): string | undefined {
  try {
    return decryptResource(ciphertext, apiV3Key, nonce, associated_data);
  } catch {
    return undefined;
  }
}

function aboutOf(plainText: string): Pick<NoticeClaim, 'outTradeNo' | 'amountFen'> {
  const trade = parseWire(tradeWire, plainText);
  if (trade) return { outTradeNo: short(trade.out_trade_no), amountFen: trade.amount?.total };
  const refund = parseWire(refundNoticeWire, plainText);
  if (refund) return { outTradeNo: short(refund.out_trade_no), amountFen: refund.amount.refund };
  const combined = parseWire(combinedWire, plainText);
  return combined ? { outTradeNo: short(combined.combine_out_trade_no) } : {};
}
