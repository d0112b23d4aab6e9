import { Dice } from '../dice';
import { Database } from '../db/database';
import { CloudError } from '../errors';
import { SIM_OPTIONS, type Beginning } from './beginning';
import { SimDisk, SimFile } from './disk';
import type { Engine } from './engine';

/** Misfortunes of a simulated cloud. Rates lie between 0 and 1, for each call. */
export interface SimFaults {
  /** A call takes this long at most, there and back each. */
  latencyMs: number;
  /** A flush takes this long at most. */
  flushMs: number;
  errorRate: number;
  lostReplyRate: number;
  conflictRate: number;
  /** The SDK sends the same call again by itself, as it does when a kept connection is cut. */
  repeatRate: number;
  /** The caller dies, before or after its call took effect. */
  deathRate: number;
}

export const CALM: SimFaults = {
  latencyMs: 10,
  flushMs: 4,
  errorRate: 0,
  lostReplyRate: 0,
  conflictRate: 0,
  repeatRate: 0,
  deathRate: 0,
};

/**
 * The local cloud's database over a simulated network and disk. It can lose its power: then all that was not flushed is gone,
 * and whoever waited for an answer gets none.
 */
export class SimCloud {
  database: Database;
  faults: SimFaults = CALM;
  /** What to tell those who wait for an answer when the power goes. */
  readonly waiting = new Set<() => void>();
  private disk: SimDisk;
  private readonly lost: Database[] = [];
  private readonly clock;

  constructor(
    readonly engine: Engine,
    readonly seed: number,
    beginning: Beginning,
  ) {
    const dice = Dice.of(seed, 'disk');
    this.disk = new SimDisk(engine, beginning, () => dice.int(this.faults.flushMs + 1));
    this.clock = { nowMs: () => engine.nowMs, set: unsupported, advance: unsupported };
    this.database = this.open();
  }

  private open(): Database {
    return new Database({ ...SIM_OPTIONS, open: () => new SimFile(this.disk) }, this.clock);
  }

  /** As when somebody pulls the plug, and puts it in again at once. */
  losePower(): void {
    this.database.transactions.forgetAll();
    this.disk = this.disk.cut();
    this.lost.push(this.database);
    this.database = this.open();
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const tell of waiting) tell();
  }

  /** Nobody reaches it any more, and what dead callers still do must not either: the next history begins with what it had. */
  close(): void {
    for (const database of [this.database, ...this.lost]) database.close();
  }
}

const unsupported = () => {
  throw new Error('the engine moves the clock');
};

/** The answer never came: what happened is not known. */
export const noAnswer = () => new CloudError('SYS_ERR', '[NetworkError] socket hang up');
