import type { Routes } from './routes';

/** Queries that read more than 1,000 documents to find fewer than 100, by their shapes, latest last: see `SlowQuery`. */
export const slowQueryRoutes: Routes = {
  'GET /local/slow-queries': ({ slowQueries }) => ({ queries: slowQueries.list() }),
  'POST /local/slow-queries/clear'({ slowQueries }) {
    slowQueries.clear();
    return {};
  },
};
