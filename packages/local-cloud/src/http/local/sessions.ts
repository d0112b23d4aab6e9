import type { Routes } from './routes';

export const sessionRoutes: Routes = {
  'GET /local/health': () => ({ ready: true }),
  'POST /local/sessions': ({ sessions }, body) => ({ token: sessions.create(body) }),
  'GET /local/people': ({ people }) => people,
};
