import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../kernel';
import { CloudError, invalidParam } from '../errors';
import { decode, type Doc } from '../db/ejson';
import { parseObject, readBody } from './body';
import { sendJson } from './reply';

const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

type Body = Record<string, unknown>;

/** What the local cloud offers beside WeChat's own, by method and path. */
const ROUTES: Record<string, (cloud: Cloud, body: Body) => unknown> = {
  'GET /local/health': () => ({ ready: true }),
  'POST /local/sessions': ({ sessions }, body) => ({ token: sessions.create(body) }),
  'GET /local/people': ({ people }) => people,
  'GET /local/clock': ({ clock }) => ({ nowMs: clock.nowMs() }),
  'POST /local/clock': moveClock,
  'GET /local/faults': ({ faults }) => ({ ...faults.settings, injected: faults.injected }),
  'POST /local/faults': ({ faults }, body) => faults.set(body),
  'DELETE /local/faults': ({ faults }) => (faults.clear(), faults.settings),
  'GET /local/metrics': ({ metrics, functions }) => ({ ...metrics.report(), workers: functions.counts() }),
  'DELETE /local/metrics': ({ metrics }) => (metrics.reset(), {}),
  'GET /local/messages': ({ messages }) => messages.all(),
  'DELETE /local/messages': ({ messages }) => (messages.clear(), {}),
  'POST /local/snapshot': ({ snapshots }) => ({ id: snapshots.take() }),
  'POST /local/restore': ({ snapshots }, body) => (snapshots.restore(body['id']), {}),
  'POST /local/import': importDocs,
};

export async function localDoor(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const route = ROUTES[`${request.method} ${path}`];
  if (!route) throw new CloudError('NOT_FOUND', `nothing answers ${request.method} ${path}`, 404);
  const body = request.method === 'POST' ? parseObject(await readBody(request, LARGEST_BODY_BYTES)) : {};
  sendJson(response, 200, await route(cloud, body), { 'cache-control': 'no-store' });
}

/** Answers when the timers that came due have run. */
async function moveClock({ clock, timers }: Cloud, { nowMs, advanceMs }: Body): Promise<unknown> {
  if (Number.isFinite(nowMs)) clock.set(nowMs as number);
  else if (Number.isFinite(advanceMs)) clock.advance(advanceMs as number);
  else throw invalidParam('give nowMs or advanceMs, in milliseconds');
  return { nowMs: clock.nowMs(), timers: await timers.look() };
}

/** Documents may carry Extended JSON for dates and the like. */
async function importDocs({ db }: Cloud, { collection, docs }: Body): Promise<unknown> {
  if (typeof collection !== 'string' || !Array.isArray(docs)) throw invalidParam('give collection and docs');
  return { imported: await db.import(collection, decode(JSON.stringify(docs)) as Doc[]) };
}
