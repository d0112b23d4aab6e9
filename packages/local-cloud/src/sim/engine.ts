/** What is to happen at one moment of virtual time. */
interface Happening {
  atMs: number;
  work: () => void;
}

// Taken before virtual time puts its own in their place.
const nextTurn = setImmediate;
/** Turns of the event loop after which everything that one happening set off is done: the store flushes in the next turn. */
const TURNS = 2;

/**
 * One thread, one clock that stands still while things happen, and a list of what comes next. The same happenings in the same
 * order give the same history, whatever the machine does meanwhile.
 */
export class Engine {
  nowMs: number;
  /** How many things have happened so far: the order of all that is recorded. */
  count = 0;
  private readonly queue: Happening[] = [];

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  /** @returns takes it off again */
  after(delayMs: number, work: () => void): () => void {
    const happening = { atMs: this.nowMs + Math.max(0, delayMs), work };
    let place = this.queue.length;
    while (place > 0 && this.queue[place - 1]!.atMs > happening.atMs) place--;
    this.queue.splice(place, 0, happening);
    return () => {
      const at = this.queue.indexOf(happening);
      if (at >= 0) this.queue.splice(at, 1);
    };
  }

  /** Lets things happen until nothing is left, or `done` says so. */
  async run(done: () => boolean = () => false): Promise<void> {
    for (;;) {
      for (let turn = 0; turn < TURNS; turn++) await new Promise<void>((resolve) => nextTurn(resolve));
      if (done()) return;
      const next = this.queue.shift();
      if (!next) return;
      this.nowMs = Math.max(this.nowMs, next.atMs);
      this.count++;
      next.work();
    }
  }

  /** Waits in virtual time. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }
}
