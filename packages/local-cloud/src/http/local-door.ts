import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../kernel';
import { CloudError } from '../errors';
import { parseObject, readBody } from './body';
import { clockRoutes } from './local/clock';
import { codeRoutes } from './local/codes';
import { dataRoutes } from './local/data/routes';
import { faultRoutes } from './local/faults';
import { fileRoutes } from './local/files';
import { historyRoutes } from './local/history';
import { messageRoutes } from './local/messages';
import { metricsRoutes } from './local/metrics';
import { payRoutes } from './local/pay';
import { phoneCodeRoutes } from './local/phone-codes';
import { ANSWERED, type Routes } from './local/routes';
import { sessionRoutes } from './local/sessions';
import { slowQueryRoutes } from './local/slow-queries';
import { stateRoutes } from './local/state';
import { timerRoutes } from './local/timers';
import { sendJson } from './reply';

const LARGEST_BODY_BYTES = 64 * 1024 * 1024;

/** What the local cloud offers beside WeChat's own; one file in `local/` for each group of doors. */
export const LOCAL_ROUTES: Routes = {
  ...sessionRoutes,
  ...clockRoutes,
  ...faultRoutes,
  ...metricsRoutes,
  ...slowQueryRoutes,
  ...historyRoutes,
  ...messageRoutes,
  ...phoneCodeRoutes,
  ...payRoutes,
  ...timerRoutes,
  ...stateRoutes,
  ...dataRoutes,
  ...fileRoutes,
  ...codeRoutes,
};

export async function localDoor(
  cloud: Cloud,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const asked = `${request.method} ${url.pathname}`;
  const route = Object.hasOwn(LOCAL_ROUTES, asked) ? LOCAL_ROUTES[asked] : undefined;
  if (!route) throw new CloudError('NOT_FOUND', `nothing answers ${asked}`, 404);
  const body = request.method === 'POST' ? parseObject(await readBody(request, LARGEST_BODY_BYTES)) : {};
  const answer = await route(cloud, body, { query: url.searchParams, request, response });
  if (answer !== ANSWERED) sendJson(response, 200, answer, { 'cache-control': 'no-store' });
}
