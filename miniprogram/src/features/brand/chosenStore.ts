import { storage } from '../../cloud';

interface Chosen {
  storeId: string;
  atMs: number;
}

/** Later than this a person has moved on: the nearest store is the better guess again. */
const KEEP_MS = 3 * 3_600_000;
const key = (brandId: string) => `store.${brandId}`;

/** The store of a brand that the person chose lately; undefined: the nearest. */
export function chosenStoreId(brandId: string): string | undefined {
  const chosen = storage.get<Chosen>(key(brandId));
  return chosen && Date.now() - chosen.atMs < KEEP_MS ? chosen.storeId : undefined;
}

export function chooseStore(brandId: string, storeId: string | undefined): void {
  storage.set(key(brandId), storeId && ({ storeId, atMs: Date.now() } satisfies Chosen));
}
