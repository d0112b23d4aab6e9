import type { CallBody } from '../envelope';
import { CloudError } from '../error';
import { localSession } from './session';

async function post(fn: string, body: CallBody, token: string): Promise<Response> {
  return fetch(`/call/${fn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-session': token },
    body: JSON.stringify(body),
  });
}

/** The local cloud's own door, from the page that it serves. */
export async function localTransport(fn: string, body: CallBody): Promise<unknown> {
  try {
    let response = await post(fn, body, (await localSession()).token);
    if (response.status === 401) response = await post(fn, body, (await localSession(true)).token);
    return await response.json();
  } catch (error) {
    console.warn(fn, body.action, error);
    throw CloudError.transport(navigator.onLine ? 'NO_ANSWER' : 'OFFLINE', body.requestId);
  }
}
