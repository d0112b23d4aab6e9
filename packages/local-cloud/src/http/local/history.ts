import { invalidParam } from '../../errors';
import type { Routes } from './routes';

/** What has happened lately: the calls, newest first, and the lines of the log, in the order they were written. */
export const historyRoutes: Routes = {
  'GET /local/calls': ({ history }, _body, { query }) =>
    history.callsLike(
      {
        functionName: query.get('function') ?? undefined,
        requestId: query.get('requestId') ?? undefined,
        parentRequestId: query.get('parent') ?? undefined,
        before: wholeNumber(query, 'before'),
      },
      limitOf(query),
    ),
  'GET /local/logs': ({ history }, _body, { query }) =>
    history.linesLike(
      {
        functionName: query.get('function') ?? undefined,
        requestId: query.get('requestId') ?? undefined,
        level: query.get('level') ?? undefined,
        text: query.get('text') ?? undefined,
        before: wholeNumber(query, 'before'),
      },
      limitOf(query),
    ),
  'DELETE /local/calls': ({ history }) => (history.clear(), {}),
};

const MOST_AT_ONCE = 1000;

const limitOf = (query: URLSearchParams) => Math.min(MOST_AT_ONCE, wholeNumber(query, 'limit') ?? 100);

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) throw invalidParam(`${name} must be a whole number`);
  return Number(text);
}
