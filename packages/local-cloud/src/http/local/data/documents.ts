import { idKeyOf, type Collection } from '../../../db/collection';
import { encode } from '../../../db/ejson';
import { relaxed } from '../../../db/relaxed';
import type { Transaction } from '../../../db/transactions';
import { CloudError, invalidParam } from '../../../errors';
import type { Cloud } from '../../../kernel';
import type { Asked, Body } from '../routes';
import { documentFrom, versionOf } from './texts';

const missing = () => new CloudError('DOCUMENT_MISSING', 'there is no document with this _id any more', 404);

const changedMeanwhile = () =>
  new CloudError(
    'CHANGED_MEANWHILE',
    'the document has been changed since you opened it; nothing was saved',
    409,
  );

/** Query `collection`, `id` (as JSON: `"a"` or `7`). @returns `{text, version}`; `version` is for saving it. @throws 404 */
export async function readDocument({ db }: Cloud, _body: Body, { query }: Asked): Promise<unknown> {
  const id = db.decode(query.get('id') ?? '');
  const text = await db.get(db.collection(query.get('collection')), id);
  if (text === undefined) throw missing();
  return { text: relaxed(text), version: versionOf(text) };
}

/** Body `{collection, text}`; without `_id` it gets one. @throws E11000 */
export async function addDocument({ db }: Cloud, { collection, text }: Body): Promise<unknown> {
  const [id] = await db.insert(db.collection(collection), [documentFrom(db, text)]);
  return { id };
}

/** Body `{collection, id, version, text}`: puts the text in place of the document if that is still the one opened. @throws 409 */
export async function saveDocument({ db }: Cloud, body: Body): Promise<unknown> {
  const doc = documentFrom(db, body['text']);
  const id = db.decode(body['id']);
  if (idKeyOf(doc['_id']) !== idKeyOf(id)) throw invalidParam('the _id of a document cannot be changed');
  await change(db, body, (transaction, collection) => transaction.replace(collection, doc));
  return { version: versionOf(encode(doc)) };
}

/** Body `{collection, id, version}`. @throws 409 if it is no longer the one opened */
export async function removeDocument({ db }: Cloud, body: Body): Promise<unknown> {
  const idKey = idKeyOf(db.decode(body['id']));
  await change(db, body, (transaction, collection) => transaction.remove(collection, idKey));
  return {};
}

/** Looks and changes in one transaction, so that nothing comes between the two. */
async function change(
  db: Cloud['db'],
  { collection: name, id, version }: Body,
  work: (transaction: Transaction, collection: Collection) => void,
): Promise<void> {
  const collection = db.collection(name);
  const transaction = db.transactions.start();
  try {
    const current = transaction.read(collection, idKeyOf(db.decode(id)));
    if (!current) throw missing();
    if (versionOf(encode(current)) !== version) throw changedMeanwhile();
    work(transaction, collection);
    await db.commit(transaction);
  } finally {
    db.transactions.forget(transaction);
  }
}
