import { createPrivateKey, randomInt, type KeyObject } from 'node:crypto';
import { newNonce, replyText, SIGNATURE_TYPE, signText } from '../signature';
import { getRow, run, type Db } from './database';
import { makeKeyPair } from './keys';

/** The key that stands for WeChat Pay itself: signs answers and notices. */
export interface Platform {
  publicKeyId: string;
  publicKeyPem: string;
  privateKey: KeyObject;
}

/** The key of this store, made at its first start and kept: functions keep its public half in their environment. */
export function platformOf(db: Db): Platform {
  const row = getRow<{ value: string }>(db, `SELECT value FROM settings WHERE name = 'platform'`);
  const kept = row ? (JSON.parse(row.value) as ReturnType<typeof make>) : make();
  if (!row) run(db, `INSERT INTO settings (name, value) VALUES ('platform', ?)`, JSON.stringify(kept));
  return {
    publicKeyId: kept.publicKeyId,
    publicKeyPem: kept.publicKeyPem,
    privateKey: createPrivateKey(kept.privateKeyPem),
  };
}

const make = () => ({
  publicKeyId: `PUB_KEY_ID_01${Array.from({ length: 30 }, () => randomInt(10)).join('')}`,
  ...makeKeyPair(),
});

/** The headers that prove `body` to come from WeChat Pay at `nowMs`. */
export function signedHeaders(platform: Platform, body: string, nowMs: number): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const nonce = newNonce();
  return {
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': signText(replyText(timestamp, nonce, body), platform.privateKey),
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Serial': platform.publicKeyId,
    'Wechatpay-Signature-Type': SIGNATURE_TYPE,
  };
}
