import type { Doc } from '../../db/ejson';
import { invalidParam } from '../../errors';
import type { Cloud } from '../../kernel';
import type { Body, Routes } from './routes';

export const stateRoutes: Routes = {
  'POST /local/snapshot': ({ snapshots }) => ({ id: snapshots.take() }),
  'POST /local/restore': ({ snapshots }, body) => (snapshots.restore(body['id']), {}),
  'POST /local/import': importDocs,
};

/** Documents may carry Extended JSON for dates and the like. */
async function importDocs({ db }: Cloud, { collection, docs }: Body): Promise<unknown> {
  if (typeof collection !== 'string' || !Array.isArray(docs)) throw invalidParam('give collection and docs');
  return { imported: await db.import(collection, db.decode(JSON.stringify(docs)) as Doc[]) };
}
