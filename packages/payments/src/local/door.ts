import type { IncomingHttpHeaders } from 'node:http';
import type { LocalPayContext } from './context';
import { refundAtDesk } from './desk';
import { awaitAccepted, listNotices } from './notices';
import { Refusal } from './refusal';
import { confirmPayment, showPayment } from './shopper';

/** Whether a page or program may use /pay: no page of a foreign origin, and no name that was re-bound to loopback. */
export function mayEnter(headers: IncomingHttpHeaders, port: number, allowOrigins: string[]): boolean {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  return origin === undefined || allowOrigins.includes(origin);
}

/** The headers that let a page of an allowed origin read the answer. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '600',
    vary: 'Origin',
  };
}

/** The calls outside v3: the shopper's pay sheet, the merchant's desk, faults, and what notices were sent. Throws Refusal. */
export async function answerDoor(
  context: LocalPayContext,
  method: string,
  url: URL,
  body: Buffer,
): Promise<object> {
  const call = `${method} ${url.pathname}`;
  if (call === 'GET /pay/notices') return answerNotices(context, url.searchParams);
  if (call === 'POST /pay/faults') return (context.faults.set(body), { ok: true });
  if (call === 'DELETE /pay/faults') return (context.faults.clear(), { ok: true });
  if (call === 'POST /pay/desk-refunds') return refundAtDesk(context, body);
  const shown = /^GET \/pay\/(\w+)$/.exec(call);
  if (shown?.[1]) return showPayment(context, shown[1]);
  const confirmed = /^POST \/pay\/(\w+)\/confirm$/.exec(call);
  if (confirmed?.[1]) return confirmPayment(context, confirmed[1], body);
  throw new Refusal('RESOURCE_NOT_EXISTS', `There is no ${call} here.`);
}

/** With `waitMs` the answer waits until a notice of the order was accepted, at most so long and at most 30 s. */
async function answerNotices(context: LocalPayContext, query: URLSearchParams): Promise<object> {
  const outTradeNo = query.get('outTradeNo');
  const waitMs = Math.min(Number(query.get('waitMs')) || 0, LONGEST_WAIT_MS);
  if (outTradeNo && waitMs > 0) await awaitAccepted(context, outTradeNo, waitMs);
  return { notices: listNotices(context.db, outTradeNo) };
}

const LONGEST_WAIT_MS = 30_000;
