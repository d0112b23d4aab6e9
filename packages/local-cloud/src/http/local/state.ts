import type { Doc } from '../../db/ejson';
import { invalidParam } from '../../errors';
import type { Cloud } from '../../kernel';
import { ANSWERED, type Asked, type Body, type Routes } from './routes';

export const stateRoutes: Routes = {
  'POST /local/snapshot': ({ snapshots }) => ({ id: snapshots.take() }),
  'POST /local/restore': ({ snapshots }, body) => (snapshots.restore(body['id']), {}),
  'GET /local/snapshots': ({ snapshots }) => snapshots.list(),
  'DELETE /local/snapshots': ({ snapshots }, _body, { query }) => (snapshots.remove(query.get('id')), {}),
  'GET /local/backup': sendBackup,
  'PUT /local/backup': async ({ backups, config }, _body, { request }) => (
    await backups.restore(request, config),
    {}
  ),
  'POST /local/import': importDocs,
};

/** A tar of the database and the files. A connection that ends before its last chunk has brought no whole backup. */
async function sendBackup({ backups, clock }: Cloud, _body: Body, { response }: Asked): Promise<unknown> {
  response.writeHead(200, {
    'content-type': 'application/x-tar',
    'content-disposition': 'attachment; filename="backup.tar"',
    'cache-control': 'no-store',
  });
  await backups.write(clock.nowMs(), response);
  return ANSWERED;
}

/** Documents may carry Extended JSON for dates and the like. */
async function importDocs({ db }: Cloud, { collection, docs }: Body): Promise<unknown> {
  if (typeof collection !== 'string' || !Array.isArray(docs)) throw invalidParam('give collection and docs');
  return { imported: await db.import(collection, db.decode(JSON.stringify(docs)) as Doc[]) };
}
