import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../kernel';
import { clearError, CloudError, invalidParam } from '../errors';
import type { Invocation } from '../functions/invocation';
import { formCall } from '../openapi/door';
import { databaseCall } from './database-call';
import { parseObject, readBody } from './body';
import { sendText } from './reply';

const LARGEST_BODY_BYTES = 20 * 1024 * 1024;

export interface AdminRequest {
  action: string;
  params: Record<string, unknown>;
  /** The call of a function that asks, where the SDK runs inside one. */
  invocation: Invocation | undefined;
}

type AdminReply = Record<string, unknown> | 'lost' | 'cut';

/** What the SDK talks to: one URL, the action in the body, HTTP 200 whatever happens. */
export async function admin(cloud: Cloud, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') throw new CloudError('METHOD', 'POST only', 405);
  const body = await readBody(request, LARGEST_BODY_BYTES);
  if (request.headers['content-type']?.startsWith('multipart/form-data'))
    return formCall(cloud, request.headers['content-type'], body, response);
  const params = parseObject(body);
  const { action } = params;
  if (typeof action !== 'string') throw invalidParam('the body names no action');
  const invocation = cloud.functions.byToken(params['wxCloudApiToken']);
  if (invocation) invocation.openRequests++;
  const database = action.startsWith('database.');
  try {
    const reply = database
      ? await databaseCall(cloud, { action, params, invocation })
      : await otherCall(cloud, { action, params, invocation });
    answer(response, reply, database);
  } catch (error) {
    answer(response, described(cloud, action, error), database);
  } finally {
    if (invocation) invocation.openRequests--;
  }
}

async function otherCall(cloud: Cloud, asked: AdminRequest): Promise<AdminReply> {
  if (asked.action === 'functions.invokeFunction') return invoke(cloud, asked);
  const { actions } = cloud.files;
  const storage = Object.hasOwn(actions, asked.action) ? actions[asked.action] : undefined;
  if (storage) return storage(asked.params);
  throw new CloudError('INVALID_PARAM', `the local cloud does not know the action ${asked.action}`);
}

/** A function calls a function: the identity stays, SOURCE grows by `scf`. */
async function invoke(cloud: Cloud, { params, invocation }: AdminRequest): Promise<AdminReply> {
  const text = params['request_data'];
  const event = parseObject(Buffer.from(typeof text === 'string' ? text : ''));
  const source = invocation?.origin.source ? `${invocation.origin.source},scf` : 'scf';
  const origin = { source, identity: invocation?.origin.identity, parent: invocation };
  const { result } = await cloud.functions.call(String(params['function_name']), event, origin);
  return { data: { response_data: result } };
}

function described(cloud: Cloud, action: string, error: unknown): AdminReply {
  const { requestId } = (error ?? {}) as { requestId?: string };
  const known = clearError(error);
  if (known) return { requestId, code: known.code, message: known.message };
  cloud.log({ level: 'error', text: `${action}: ${(error as Error)?.stack ?? String(error)}` });
  return { code: 'SYS_ERR', message: 'the local cloud failed; its log says why' };
}

function answer(response: ServerResponse, reply: AdminReply, database: boolean): void {
  const mark = database ? { 'x-local-database': '1' } : undefined;
  if (reply === 'cut') response.destroy();
  else if (reply === 'lost') sendText(response, 504, 'application/json', '{}', mark);
  else {
    const body = JSON.stringify({ ...reply, requestId: reply['requestId'] ?? randomUUID() });
    sendText(response, 200, 'application/json; charset=utf-8', body, mark);
  }
}
