import type { KeyObject } from 'node:crypto';
import type { PayConfig } from './config';
import { PayError } from './errors';
import { signatureHeaders } from './notice';
import { authorizationHeader, isFresh, isSignedBy, replyText } from './signature';
import { errorWire, parseWire } from './wire';

const DEFAULT_TIMEOUT_MS = 4_000;

export type Send = (method: 'GET' | 'POST', path: string, body?: object) => Promise<string>;

/** Codes that differ between WeChat Pay's interfaces and years, by the documented spelling of today. */
const SPELLINGS: Record<string, string> = {
  ORDERNOTEXIST: 'ORDER_NOT_EXIST',
  ORDER_PAID: 'ORDERPAID',
  ORDERCLOSED: 'ORDER_CLOSED',
  SYSTEMERROR: 'SYSTEM_ERROR',
  NOTENOUGH: 'NOT_ENOUGH',
};

function codeOf(code: string, message: string): string {
  // Two refusals of a used number reach merchants under the general code with only the text telling them apart.
  if (code === 'INVALID_REQUEST' && message.includes('订单已支付')) return 'ORDERPAID';
  if (code === 'INVALID_REQUEST' && message.includes('商户订单号重复')) return 'OUT_TRADE_NO_USED';
  return SPELLINGS[code] ?? code;
}

function refusal(status: number, body: string, signed: boolean): PayError {
  const error = parseWire(errorWire, body) ?? { code: 'UNKNOWN', message: body.slice(0, 200) };
  const message = `WeChat Pay answered ${status} ${error.code}: ${error.message}`;
  const retryable = status >= 500 || status === 429;
  // Requests whose own signature fails (401) are answered unsigned; every other answer is signed.
  if (!signed && status !== 401) return new PayError('UNSIGNED_REPLY', message, { status, retryable });
  return new PayError(codeOf(error.code, error.message), message, { status, retryable });
}

/**
 * Sends one signed request and returns the body of a proven answer ('' for 204).
 * Every call it is used for is safe to repeat (the merchant's own number makes it so), therefore one
 * repetition follows a network failure. Throws PayError; a refusal carries WeChat Pay's code.
 */
export function createTransport(
  config: PayConfig,
  keys: { privateKey: KeyObject; publicKey: KeyObject },
): Send {
  const merchant = { mchId: config.mchId, mchSerial: config.mchSerial, privateKey: keys.privateKey };

  async function attempt(
    method: 'GET' | 'POST',
    url: URL,
    body: string,
  ): Promise<{ response: Response; text: string }> {
    const pathAndQuery = url.pathname + url.search;
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        authorization: authorizationHeader(merchant, { method, pathAndQuery, body, nowMs: Date.now() }),
        // Merchants that hold both kinds of key choose with this header which one signs the answer.
        'wechatpay-serial': config.publicKeyId,
        'user-agent': 'fangzhen-payments',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body || undefined,
      redirect: 'error',
      signal: AbortSignal.timeout(config.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    });
    return { response, text: await response.text() };
  }

  function isProven(response: Response, text: string): boolean {
    const parts = signatureHeaders(Object.fromEntries(response.headers));
    if (!parts) return false;
    const { status } = response;
    const genuine =
      parts.serial === config.publicKeyId &&
      isSignedBy(replyText(parts.timestamp, parts.nonce, text), parts.signature, keys.publicKey);
    // WeChat Pay sends a wrong signature now and then to see whether merchants look: asking again helps.
    if (!genuine)
      throw new PayError('BAD_SIGNATURE', 'The answer is not signed by WeChat Pay.', {
        status,
        retryable: true,
      });
    if (!isFresh(parts.timestamp, Date.now())) {
      throw new PayError('STALE', 'The answer was signed more than five minutes away from now.', {
        status,
        retryable: true,
      });
    }
    return true;
  }

  return async (method, path, body) => {
    const url = new URL(path, config.apiBase);
    const bodyText = body ? JSON.stringify(body) : '';
    const failed = (cause: unknown): never => {
      throw new PayError('NETWORK', `WeChat Pay did not answer ${method} ${url.pathname}.`, {
        retryable: true,
        cause,
      });
    };
    const { response, text } = await attempt(method, url, bodyText).catch(() =>
      attempt(method, url, bodyText).catch(failed),
    );
    const proven = isProven(response, text);
    if (!response.ok) throw refusal(response.status, text, proven);
    if (!proven)
      throw new PayError('BAD_SIGNATURE', 'The answer lacks a signature.', {
        status: response.status,
        retryable: true,
      });
    return text;
  };
}
