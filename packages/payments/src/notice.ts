import type { KeyObject } from 'node:crypto';
import { PayError } from './errors';
import { refundFromNotice, type Refund } from './refund';
import { decryptResource, isFresh, isSignedBy, replyText } from './signature';
import { tradeFromWire, tradesFromCombined, type Trade } from './trade';
import { combinedWire, noticeWire, parseWire, refundNoticeWire, tradeWire } from './wire';

/** A notice as it reached the notify URL: header names in any case, the body exactly as received. */
export interface RawNotice {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Notice {
  /** The same for every repetition of one notice. */
  id: string;
  eventType: 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED' | (string & {});
  /** The payment it tells of: one, or each order of a combined one. Empty when it is about something else. */
  trades: Trade[];
  refund?: Refund;
}

interface NoticeKeys {
  mchId: string;
  apiV3Key: string;
  publicKeyId: string;
  publicKey: KeyObject;
}

/** The four signature headers, whatever the case of their names; undefined when one is missing. */
export function signatureHeaders(headers: RawNotice['headers']) {
  const found = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const one = (name: string): string => {
    const value = found.get(name);
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const parts = {
    timestamp: one('wechatpay-timestamp'),
    nonce: one('wechatpay-nonce'),
    signature: one('wechatpay-signature'),
    serial: one('wechatpay-serial'),
  };
  return parts.timestamp && parts.nonce && parts.signature && parts.serial ? parts : undefined;
}

function assertGenuine(keys: NoticeKeys, notice: RawNotice, nowMs: number): void {
  const parts = signatureHeaders(notice.headers);
  if (!parts) throw new PayError('BAD_SIGNATURE', 'The notice lacks a signature header.');
  if (parts.serial !== keys.publicKeyId) {
    throw new PayError(
      'BAD_SIGNATURE',
      `The notice is signed with key ${parts.serial}, which is not the configured one.`,
    );
  }
  if (!isSignedBy(replyText(parts.timestamp, parts.nonce, notice.body), parts.signature, keys.publicKey)) {
    throw new PayError('BAD_SIGNATURE', 'The notice is not signed by WeChat Pay.');
  }
  if (!isFresh(parts.timestamp, nowMs))
    throw new PayError('STALE', 'The notice was signed more than five minutes away from now.');
}

/**
 * Proves that a notice is WeChat Pay's, fresh and for this merchant, and decrypts it.
 * What it says about order and amount is still to be compared with our own record (I8).
 * Throws PayError BAD_SIGNATURE, STALE or BAD_NOTICE; answer those with a status of 4xx.
 */
export function openNotice(keys: NoticeKeys, notice: RawNotice, nowMs: number): Notice {
  assertGenuine(keys, notice, nowMs);
  const envelope = parseWire(noticeWire, notice.body);
  if (!envelope) throw new PayError('BAD_NOTICE', 'The notice is not shaped as documented.');
  const { id, event_type: eventType, resource } = envelope;
  let plainText: string;
  try {
    plainText = decryptResource(resource.ciphertext, keys.apiV3Key, resource.nonce, resource.associated_data);
  } catch (cause) {
    throw new PayError('BAD_NOTICE', `Notice ${id} cannot be decrypted with WXPAY_API_V3_KEY.`, { cause });
  }
  if (eventType.startsWith('TRANSACTION.')) {
    return { id, eventType, trades: tradesOf(keys, id, plainText) };
  }
  if (eventType.startsWith('REFUND.')) {
    const wire = parseWire(refundNoticeWire, plainText);
    if (!wire || wire.mchid !== keys.mchId) throw unusable(id);
    return { id, eventType, trades: [], refund: refundFromNotice(wire) };
  }
  return { id, eventType, trades: [] };
}

function tradesOf({ mchId }: NoticeKeys, id: string, plainText: string): Trade[] {
  const combined = parseWire(combinedWire, plainText);
  if (combined?.combine_mchid === mchId) return tradesFromCombined(combined, 'BAD_NOTICE');
  const wire = parseWire(tradeWire, plainText);
  if (!wire || wire.mchid !== mchId) throw unusable(id);
  return [tradeFromWire(wire, 'BAD_NOTICE')];
}

const unusable = (id: string): PayError =>
  new PayError('BAD_NOTICE', `Notice ${id} is not shaped as documented or is for another merchant.`);
