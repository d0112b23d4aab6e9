import type { IncomingMessage, ServerResponse } from 'node:http';
import { FunctionFailure } from '../functions/failures';
import type { Cloud } from '../kernel';
import { parseObject, readBody } from './body';
import { sendJson, sendText } from './reply';

/** A little over what a function may be sent, so that the function's own limit speaks first. */
const LARGEST_BODY_BYTES = 256 * 1024;

/**
 * `POST /call/<function>`: what `wx.cloud.callFunction` does. The body is the event; the answer is the function's result.
 * A failure is `{errCode, errMsg, code, message, requestId}`, as the client of WeChat would see it.
 */
export async function callDoor(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const identity = cloud.sessions.identity(request.headers['x-local-session']);
  const event = parseObject(await readBody(request, LARGEST_BODY_BYTES));
  try {
    const { invocation, result } = await cloud.functions.call(name, event, { source: 'wx_client', identity });
    sendText(response, 200, 'application/json; charset=utf-8', result, {
      'x-local-request-id': invocation.id,
      'x-local-cold': String(invocation.cold),
      'x-local-db-ops': invocation.dbOps,
      'x-local-db-round-trips': invocation.roundTrips,
      'cache-control': 'no-store',
    });
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error;
    const { errCode, code, message, status } = error;
    const { requestId, cold } = error as { requestId?: string; cold?: boolean };
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`;
    const marks = requestId && { 'x-local-request-id': requestId, 'x-local-cold': String(cold) };
    sendJson(response, status, { errCode, errMsg, code, message, requestId }, marks || undefined);
  }
}
