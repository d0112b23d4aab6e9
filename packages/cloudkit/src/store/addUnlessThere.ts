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
