import type { CollectionName, Collections } from './collections';

type Scalar = string | number | boolean | null;
/** One field's condition. A plain value means equality. */
export type Condition =
  | Scalar
  | {
      $gt?: Scalar;
      $gte?: Scalar;
      $lt?: Scalar;
      $lte?: Scalar;
      $ne?: Scalar;
      $in?: readonly Scalar[];
      /** None of these; also where the field is missing. */
      $nin?: readonly Scalar[];
      $exists?: boolean;
    };
/** Conditions by field path; all must hold. */
export type Fields = Record<string, Condition>;
/** Conditions by field path, all of which must hold, and under `$or` groups of which one must hold. */
export type Filter = Fields | (Fields & { $or: readonly Fields[] });

/** A change of fields by path. `set` replaces whole values: it never merges. */
export interface Change {
  set?: Record<string, unknown>;
  inc?: Record<string, number>;
  /** Lowers a number to this one; a field that is not there becomes it. */
  min?: Record<string, number>;
  unset?: readonly string[];
  /** Appends one element to each of these lists. */
  push?: Record<string, unknown>;
}

export interface FindOptions {
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  skip?: number;
  /** At most 1,000, as WeChat Cloud has it. */
  limit: number;
  /** Only these fields (and `_id`). */
  fields?: readonly string[];
}

/** What a transaction can do: documents by id, one operation at a time, on a snapshot. */
export interface Transaction {
  get<N extends CollectionName>(name: N, id: string): Promise<Collections[N] | undefined>;
  /** Throws Duplicate if the id, or a unique index, is taken. */
  add<N extends CollectionName>(name: N, document: Collections[N]): Promise<void>;
  /** Writes the whole document, whether or not it was there. */
  put<N extends CollectionName>(name: N, document: Collections[N]): Promise<void>;
}

/**
 * The only door to the data. The SDK's adapter is behind it in every function; a fast adapter for simulation can be
 * behind it too. Nothing here knows who asks: see gateway.ts for that.
 */
export interface Store {
  get<N extends CollectionName>(name: N, id: string): Promise<Collections[N] | undefined>;
  find<N extends CollectionName>(name: N, filter: Filter, options: FindOptions): Promise<Collections[N][]>;
  count(name: CollectionName, filter: Filter): Promise<number>;
  /** Throws Duplicate if the id, or a unique index, is taken. */
  add<N extends CollectionName>(name: N, document: Collections[N]): Promise<void>;
  /** Adds all of them at once. Throws Duplicate if one is taken: then nobody knows which of the others were added. */
  addAll<N extends CollectionName>(name: N, documents: readonly Collections[N][]): Promise<void>;
  /** Changes every document that fits, each atomically; answers how many. */
  update(name: CollectionName, filter: Filter, change: Change): Promise<number>;
  /** Takes away every document that fits; answers how many. Only what is kept for a time, and only by conditions: an empty filter is a bug. */
  remove(name: CollectionName, filter: Fields): Promise<number>;
  /**
   * Runs `work` in a transaction and commits. A conflict with another transaction runs it again, for some seconds at
   * most, then throws BUSY; so `work` must have no effect but through `tx`.
   *
   * @param turn names what many may want to write at once: those who meet there then take turns (turns.ts)
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, turn?: string): Promise<T>;
}

/** A document with this id, or with this value of a unique index, is there already. */
export class Duplicate extends Error {
  override readonly name = 'Duplicate';
}
