import { createHash, type KeyObject } from 'node:crypto';
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
  // These reach merchants under the general code with only the text telling them apart.
  if (code === 'INVALID_REQUEST' && message.includes('订单已支付')) return 'ORDERPAID';
  if (code === 'INVALID_REQUEST' && message.includes('商户订单号重复')) return 'OUT_TRADE_NO_USED';
  if (code === 'INVALID_REQUEST' && message.includes('订单已全额退款')) return 'REFUNDED_IN_FULL';
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

interface Connection {
  config: PayConfig;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

interface Reply {
  response: Response;
  text: string;
}

async function attempt(
  { config, privateKey }: Connection,
  method: string,
  url: URL,
  body: string,
  timeoutMs = config.timeoutMs ?? DEFAULT_TIMEOUT_MS,
): Promise<Reply> {
  const request = { method, pathAndQuery: url.pathname + url.search, body, nowMs: Date.now() };
  const { mchId, mchSerial } = config;
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      authorization: authorizationHeader({ mchId, mchSerial, privateKey }, request),
      // Merchants that hold both kinds of key choose with this header which one signs the answer.
      'wechatpay-serial': config.publicKeyId,
      'user-agent': 'fangzhen-payments',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body || undefined,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Not `text()`, which would take a byte order mark away: hashes and signatures are over all that came.
  return { response, text: Buffer.from(await response.arrayBuffer()).toString('utf8') };
}

/** True when WeChat Pay signed this answer just now, false when it carries no signature. Throws when it is a wrong one. */
function isProven({ config, publicKey }: Connection, { response, text }: Reply): boolean {
  const parts = signatureHeaders(Object.fromEntries(response.headers));
  if (!parts) return false;
  const { status } = response;
  const genuine =
    parts.serial === config.publicKeyId &&
    isSignedBy(replyText(parts.timestamp, parts.nonce, text), parts.signature, publicKey);
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

/**
 * Sends one signed request and returns the body of a proven answer ('' for 204).
 * Every call it is used for is safe to repeat (the merchant's own number makes it so), therefore one
 * repetition follows a network failure. Throws PayError; a refusal carries WeChat Pay's code.
 */
export function createTransport(
  config: PayConfig,
  keys: { privateKey: KeyObject; publicKey: KeyObject },
): Send {
  const connection: Connection = { config, ...keys };
  return async (method, path, body) => {
    const url = new URL(path, config.apiBase);
    const bodyText = body ? JSON.stringify(body) : '';
    const once = (): Promise<Reply> => attempt(connection, method, url, bodyText);
    const failed = (cause: unknown): never => {
      throw new PayError('NETWORK', `WeChat Pay did not answer ${method} ${url.pathname}.`, {
        retryable: true,
        cause,
      });
    };
    const reply = await once().catch(() => once().catch(failed));
    const proven = isProven(connection, reply);
    const { ok, status } = reply.response;
    if (!ok) throw refusal(status, reply.text, proven);
    if (!proven)
      throw new PayError('BAD_SIGNATURE', 'The answer lacks a signature.', { status, retryable: true });
    return reply.text;
  };
}

const DOWNLOAD_TIMEOUT_MS = 30_000;

/**
 * Fetches a file whose link a proven answer has named. Its own answer is not signed (documented): what proves it is the hash
 * that came with the link. Only the link's path is followed: the request, which carries our signature, goes to WeChat Pay's own
 * address. Throws PayError.
 */
export function createDownload(
  config: PayConfig,
  keys: { privateKey: KeyObject; publicKey: KeyObject },
): (link: string, sha1: string) => Promise<string> {
  return async (link, sha1) => {
    const { pathname, search } = new URL(link);
    const url = new URL(pathname + search, config.apiBase);
    const reply = await attempt({ config, ...keys }, 'GET', url, '', DOWNLOAD_TIMEOUT_MS).catch((cause) => {
      throw new PayError('NETWORK', 'WeChat Pay did not send the file.', { retryable: true, cause });
    });
    const { ok, status } = reply.response;
    if (!ok) throw refusal(status, reply.text, true);
    if (createHash('sha1').update(reply.text).digest('hex') !== sha1.toLowerCase())
      throw new PayError('BAD_SIGNATURE', 'The file is not the one whose hash was told.', {
        status,
        retryable: true,
      });
    return reply.text;
  };
}
