import { randomUUID } from 'node:crypto';
import type { Identity } from '../identity';

/** How a call came about. */
export interface Origin {
  /** What the function reads as SOURCE: `wx_client`, `wx_client,scf`, `wx_trigger`, or empty for HTTP. */
  source: string;
  identity?: Identity;
  trigger?: 'timer';
  parent?: Invocation;
}

/** One call of a function, from its arrival to its answer. */
export class Invocation {
  readonly id = randomUUID();
  /** The SDK sends it with every request (WX_API_TOKEN): so the server knows which call is asking. */
  readonly token = randomUUID();
  readonly depth: number;
  /** Database calls of this invocation. */
  dbOps = 0;
  /** The longest chain of them in which each began after the one before had ended. */
  roundTrips = 0;
  /** Requests of this call that have reached the server and are not answered yet. */
  openRequests = 0;
  /** Calls to other functions it waits for; meanwhile it does not count against its pool. */
  nestedCalls = 0;
  sawConflict = false;
  cold = false;
  queuedMs = 0;
  requestBytes = 0;
  responseBytes = 0;
  private underWay: Int32Array | undefined;
  private kill: (() => void) | undefined;

  constructor(
    readonly functionName: string,
    readonly action: string,
    readonly origin: Origin,
    /** The cloud's clock. */
    readonly startedAtMs: number,
  ) {
    this.depth = (origin.parent?.depth ?? 0) + 1;
  }

  runningOn(underWay: Int32Array, kill: () => void): void {
    this.underWay = underWay;
    this.kill = kill;
  }

  /** The worker has sent a request that has not arrived here yet, or is still in the turn in which it sent one. */
  get expectsRequest(): boolean {
    return this.underWay !== undefined && Atomics.load(this.underWay, 0) > this.openRequests;
  }

  /** Ends the thread it runs on, as when an instance dies. */
  die(): void {
    this.kill?.();
  }
}
