import type { Entry } from './cache';

interface OldVersion {
  /** The commit that replaced it. */
  until: number;
  entry: Entry | undefined;
}

/** What open transactions may still see of documents that others have changed since. Empty when no transaction is open. */
export class Versions {
  /** Number of the latest commit. */
  commit = 0;
  private readonly open = new Map<number, number>();
  private readonly old = new Map<string, OldVersion[]>();
  private readonly byAge: { key: string; until: number }[] = [];

  takeSnapshot(): number {
    this.open.set(this.commit, (this.open.get(this.commit) ?? 0) + 1);
    return this.commit;
  }

  release(snapshot: number): void {
    const count = (this.open.get(snapshot) ?? 1) - 1;
    if (count > 0) this.open.set(snapshot, count);
    else this.open.delete(snapshot);
    this.prune();
  }

  /** Called with the state a commit replaces, before it does. */
  remember(key: string, entry: Entry | undefined): void {
    if (this.open.size === 0) return;
    const list = this.old.get(key) ?? [];
    list.push({ until: this.commit, entry });
    this.old.set(key, list);
    this.byAge.push({ key, until: this.commit });
  }

  /** The document as the snapshot saw it, if it has been changed since; `{}` tells it did not exist. */
  seenBy(snapshot: number, key: string): { entry?: Entry } | undefined {
    return this.old.get(key)?.find((version) => version.until > snapshot);
  }

  private prune(): void {
    const oldest = Math.min(...this.open.keys());
    let gone = 0;
    while (gone < this.byAge.length && (this.byAge[gone]?.until ?? 0) <= oldest) {
      const { key } = this.byAge[gone++]!;
      const list = this.old.get(key);
      list?.shift();
      if (list?.length === 0) this.old.delete(key);
    }
    this.byAge.splice(0, gone);
  }
}
