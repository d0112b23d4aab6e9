import type { Collection } from './collection';
import type { Doc } from './ejson';
import type { IndexTable } from './index-table';

/** Documents taken in at one go, some 20 ms. */
const PIECE = 500;

/**
 * An index that is being built, piece by piece, while its collection is in use: documents up to a row number are in it and are kept in
 * step, those beyond will be found as they are by then.
 */
export class IndexBuild {
  private upTo = 0;
  /** A document that was written with a key that another one holds. */
  private refused: Doc | undefined;

  constructor(
    private readonly collection: Collection,
    readonly index: IndexTable,
  ) {
    collection.builds.add(this);
  }

  /** Takes in the next documents. @returns whether there may be more. @throws E11000 if they do not fit a unique index */
  step(): boolean {
    if (this.refused) this.index.refuse(this.refused);
    const entries = this.collection.page(this.upTo, PIECE);
    for (const { rid, doc } of entries) {
      for (const key of this.index.keysOf(doc)) {
        if (this.index.spec.unique && this.index.holder(key) !== undefined) this.index.refuse(doc);
        this.index.add(key, rid);
      }
      this.upTo = rid;
    }
    return entries.length === PIECE;
  }

  /** A document has changed. A write is not refused for an index that is not there yet; the build is. */
  move(rid: number, before: Doc | undefined, after: Doc | undefined): void {
    if (rid > this.upTo || this.refused) return;
    for (const key of before ? this.index.keysOf(before) : []) this.index.remove(key, rid);
    for (const key of after ? this.index.keysOf(after) : []) {
      if (this.index.spec.unique && this.index.holder(key) !== undefined) this.refused = after;
      else this.index.add(key, rid);
    }
  }

  end(): void {
    this.collection.builds.delete(this);
  }
}
