import type { CollectionName, Collections } from './collections';
import { Duplicate, type Store } from './port';

/** Adds a document unless its id, or a value that is unique, is taken; answers whether it was added. */
export async function addUnlessThere<N extends CollectionName>(
  store: Pick<Store, 'add'>,
  name: N,
  document: Collections[N],
): Promise<boolean> {
  try {
    await store.add(name, document);
    return true;
  } catch (error) {
    if (error instanceof Duplicate) return false;
    throw error;
  }
}

/** The document under this id: the one that is there, or this one, added now. */
export async function getOrAdd<N extends CollectionName>(
  store: Pick<Store, 'add' | 'get'>,
  name: N,
  fresh: Collections[N],
): Promise<Collections[N]> {
  const there = await store.get(name, fresh._id);
  if (there) return there;
  return (await addUnlessThere(store, name, fresh)) ? fresh : (await store.get(name, fresh._id))!;
}
