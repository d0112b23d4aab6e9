import { invalidParam } from '../../errors';
import type { Routes } from './routes';

const MOST_AT_ONCE = 1000;

/** Query `prefix?`, `limit?`. A single file is read, stored and deleted at `/local/files/<path>`. */
export const fileRoutes: Routes = {
  'GET /local/files': ({ files }, _body, { query }) => {
    const limit = Number(query.get('limit') ?? 200);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_AT_ONCE)
      throw invalidParam(`limit must be a whole number between 1 and ${MOST_AT_ONCE}`);
    return files.list(query.get('prefix') ?? '', limit);
  },
};
