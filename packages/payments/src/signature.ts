import { sign, verify, type KeyObject } from 'node:crypto';
import Aes from 'wechatpay-axios-plugin/lib/aes.js';
import Formatter from 'wechatpay-axios-plugin/lib/formatter.js';

/** How far a signed message's time may lie from ours, in both directions (the documented five minutes). */
export const MAX_CLOCK_OFFSET_MS = 5 * 60_000;
export const SIGNATURE_TYPE = 'WECHATPAY2-SHA256-RSA2048';

/** The four headers WeChat Pay signs its answers and notices with. */
export interface SignatureHeaders {
  timestamp: string;
  nonce: string;
  signature: string;
  serial: string;
}

/** SHA256 with RSA (PKCS#1 v1.5) over the UTF-8 text, in Base64. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign('sha256', Buffer.from(text), privateKey).toString('base64');
}

/** Whether `signature` (Base64) is that key's over exactly these bytes. Never throws for a malformed signature. */
export function isSignedBy(text: string | Buffer, signature: string, publicKey: KeyObject): boolean {
  return verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
}

export const newNonce = (): string => Formatter.nonce();

/** The `Authorization` header of one merchant request. `pathAndQuery` must be what goes over the wire. */
export function authorizationHeader(
  merchant: { mchId: string; mchSerial: string; privateKey: KeyObject },
  request: { method: string; pathAndQuery: string; body: string; nowMs: number },
): string {
  const nonce = newNonce();
  const timestamp = Math.floor(request.nowMs / 1000);
  const text = Formatter.request(request.method, request.pathAndQuery, timestamp, nonce, request.body);
  const signature = signText(text, merchant.privateKey);
  return Formatter.authorization(merchant.mchId, nonce, signature, timestamp, merchant.mchSerial);
}

/** The text WeChat Pay signs for an answer or a notice: time, nonce and body, a line each. */
export function replyText(timestamp: string | number, nonce: string, body: string): string {
  return Formatter.response(timestamp, nonce, body);
}

/** The text whose signature lets an app call up the payment: appId, time, nonce and package, a line each. */
export function paymentText(appId: string, timeStamp: string, nonceStr: string, packageText: string): string {
  return Formatter.joinedByLineFeed(appId, timeStamp, nonceStr, packageText);
}

/** Seconds since 1970 in a header, as milliseconds; NaN when it is no such number. */
export const headerTimeMs = (timestamp: string): number =>
  /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : NaN;

/** Whether a header's time is within the documented five minutes of `nowMs`. */
export const isFresh = (timestamp: string, nowMs: number): boolean =>
  Math.abs(nowMs - headerTimeMs(timestamp)) <= MAX_CLOCK_OFFSET_MS;

/** AEAD_AES_256_GCM as WeChat Pay uses it: the tag follows the ciphertext, the nonce is 12 characters. */
export const encryptResource = (
  plainText: string,
  apiV3Key: string,
  nonce: string,
  associatedData: string,
): string => Aes.AesGcm.encrypt(plainText, apiV3Key, nonce, associatedData);

/** The reverse of `encryptResource`; throws when key, nonce, associated data or ciphertext do not belong together. */
export const decryptResource = (
  cipherText: string,
  apiV3Key: string,
  nonce: string,
  associatedData: string,
): string => Aes.AesGcm.decrypt(cipherText, apiV3Key, nonce, associatedData);
