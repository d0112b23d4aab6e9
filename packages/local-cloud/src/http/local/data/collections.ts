import type { Cloud } from '../../../kernel';
import type { Body } from '../routes';

/** @returns `[{name, count, indexes: [{name, keys: [[path, 1 | -1]], unique?}]}]` by name */
export function listCollections({ db }: Cloud): unknown {
  return db.store
    .names()
    .sort()
    .map((name) => {
      const collection = db.collection(name);
      return { name, count: collection.count(), indexes: collection.indexes.map(({ spec }) => spec) };
    });
}

/** Body `{name}`. @throws if the name is taken or not a possible one */
export async function createCollection({ db }: Cloud, { name }: Body): Promise<unknown> {
  db.store.create(name);
  await db.store.file.durable();
  return { name };
}
