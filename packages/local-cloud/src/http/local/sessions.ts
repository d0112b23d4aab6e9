import type { Cloud } from '../../kernel';
import type { Routes } from './routes';

export const sessionRoutes: Routes = {
  'GET /local/health': health,
  'POST /local/sessions': ({ sessions }, body) => ({ token: sessions.create(body) }),
  'GET /local/people': ({ people }) => people,
};

/** `data`: `sound`, `comparing` while the rest of a large data file is looked at. @throws what is wrong with the data file */
function health({ db }: Cloud): unknown {
  const { health: data, problem } = db.store.file;
  if (problem) throw problem;
  return { ready: true, data };
}
