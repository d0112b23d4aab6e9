import { createPublicKey, type KeyObject } from 'node:crypto';
import { headerTimeMs, isFresh, isSignedBy, MAX_CLOCK_OFFSET_MS, SIGNATURE_TYPE } from '../signature';
import type { MerchantSetup } from './keys';
import { Refusal } from './refusal';

export interface Merchant extends MerchantSetup {
  publicKey: KeyObject;
}

export interface MerchantRequest {
  method: string;
  pathAndQuery: string;
  headers: Record<string, string | string[] | undefined>;
  /** The body's exact bytes: they are what is signed. */
  body: Buffer;
}

const refuse = (message: string): never => {
  throw new Refusal('SIGN_ERROR', message);
};

function authorizationParts(header: string): Record<string, string> {
  const [type, rest = ''] = [header.slice(0, header.indexOf(' ')), header.slice(header.indexOf(' ') + 1)];
  if (type !== SIGNATURE_TYPE) refuse(`Http头Authorization认证类型不正确，应为${SIGNATURE_TYPE}`);
  return Object.fromEntries(
    [...rest.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/**
 * Checks the `Authorization` of a request as v3 documents it: known merchant and serial, time within five
 * minutes, signature over the exact bytes, and a nonce that was not used before. Throws SIGN_ERROR.
 * Used nonces are kept in memory for as long as their time would be accepted.
 */
export function createAuthorizer(setups: MerchantSetup[]) {
  const merchants = new Map<string, Merchant>(
    setups.map((setup) => [setup.mchId, { ...setup, publicKey: createPublicKey(setup.publicKeyPem) }]),
  );
  const usedNonces = new Map<string, number>();

  function rememberNonce(key: string, atMs: number, nowMs: number): void {
    for (const [old, oldAtMs] of usedNonces) {
      if (nowMs - oldAtMs <= MAX_CLOCK_OFFSET_MS) break;
      usedNonces.delete(old);
    }
    usedNonces.set(key, atMs);
  }

  function authorize(request: MerchantRequest, nowMs: number): Merchant {
    const header = request.headers['authorization'];
    if (typeof header !== 'string' || header === '') return refuse('Http头缺少Authorization');
    const {
      mchid = '',
      serial_no: serial,
      timestamp = '',
      nonce_str: nonce = '',
      signature = '',
    } = authorizationParts(header);
    const merchant = merchants.get(mchid);
    if (!merchant) return refuse('商户号不存在');
    if (serial !== merchant.serial) return refuse('商户证书序列号有误');
    if (nonce === '' || nonce.length > 64) return refuse('Authorization缺少nonce_str');
    if (!isFresh(timestamp, nowMs))
      return refuse('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
    const text = Buffer.concat([
      Buffer.from(`${request.method}\n${request.pathAndQuery}\n${timestamp}\n${nonce}\n`),
      request.body,
      Buffer.from('\n'),
    ]);
    if (!isSignedBy(text, signature, merchant.publicKey)) return refuse('错误的签名，验签失败');
    const key = `${mchid}\n${nonce}`;
    if (usedNonces.has(key)) return refuse('nonce_str已被使用');
    rememberNonce(key, headerTimeMs(timestamp), nowMs);
    return merchant;
  }

  return { authorize, merchants };
}
