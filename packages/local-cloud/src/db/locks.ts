import { requestFailed } from '../errors';

interface Lock<Owner> {
  owner: Owner;
  released: (() => void)[];
}

/** Write locks of transactions, by what they protect: a document, or a key of a unique index. */
export class Locks<Owner> {
  private readonly held = new Map<string, Lock<Owner>>();

  constructor(private readonly longestWaitMs: number) {}

  /** @returns false if someone else holds it */
  take(key: string, owner: Owner): boolean {
    const lock = this.held.get(key);
    if (lock) return lock.owner === owner;
    this.held.set(key, { owner, released: [] });
    return true;
  }

  isHeld(key: string): boolean {
    return this.held.has(key);
  }

  release(keys: Iterable<string>): void {
    for (const key of keys) {
      const lock = this.held.get(key);
      this.held.delete(key);
      for (const wake of lock?.released ?? []) wake();
    }
  }

  /** Waits until nobody holds the key; whoever waited acts before the next request is looked at. */
  async free(key: string): Promise<void> {
    const deadlineMs = performance.now() + this.longestWaitMs;
    for (let lock = this.held.get(key); lock; lock = this.held.get(key)) {
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0)
        throw requestFailed('[OperationTimeout] waited too long for a transaction that holds the document');
      await this.oneRelease(lock, leftMs);
    }
  }

  private oneRelease(lock: Lock<Owner>, mostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      lock.released.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
