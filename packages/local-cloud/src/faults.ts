import { Dice } from './dice';
import { CloudError } from './errors';

/** What to inject. Rates lie between 0 and 1; all are 0 at first. */
export interface FaultSettings {
  /** The same seed gives the same sequence of decisions; how calls interleave is not part of it. */
  seed: number;
  /** Every database call takes this much longer. */
  dbLatencyMs: number;
  /** Every flush to the disk takes this much longer; all who wait for it share it. */
  slowDiskMs: number;
  /** A write inside a transaction, or its commit, meets a conflict. */
  conflictRate: number;
  /** A database call fails before it does anything. */
  errorRate: number;
  /** A database call succeeds, but the caller is told 504. */
  lostReplyRate: number;
  /** A database call succeeds, but the connection is cut: on a kept connection the SDK sends it again by itself. */
  cutReplyRate: number;
  /** The instance dies when a database call of it arrives, before or after the call took effect. */
  killWorkerRate: number;
  /** What a timer or an HTTP request brings reaches its function twice at the same time: both promise "at least once" only. */
  repeatDeliveryRate: number;
}

export const NO_FAULTS: FaultSettings = {
  seed: 1,
  dbLatencyMs: 0,
  slowDiskMs: 0,
  conflictRate: 0,
  errorRate: 0,
  lostReplyRate: 0,
  cutReplyRate: 0,
  killWorkerRate: 0,
  repeatDeliveryRate: 0,
};

type Rate = Extract<keyof FaultSettings, `${string}Rate`>;

/** The faults in force, and the dice. */
export class Faults {
  settings = NO_FAULTS;
  readonly injected: Record<Rate, number> = {
    conflictRate: 0,
    errorRate: 0,
    lostReplyRate: 0,
    cutReplyRate: 0,
    killWorkerRate: 0,
    repeatDeliveryRate: 0,
  };
  private dice = new Dice(NO_FAULTS.seed);

  /** Changes some settings; the dice start again from the seed. @throws INVALID_PARAM */
  set(changes: unknown): FaultSettings {
    for (const [name, value] of Object.entries((changes ?? {}) as object)) {
      if (!Object.hasOwn(NO_FAULTS, name)) throw new CloudError('INVALID_PARAM', `there is no fault ${name}`);
      const most = name.endsWith('Rate') ? 1 : Number.MAX_SAFE_INTEGER;
      if (typeof value !== 'number' || !(value >= 0 && value <= most))
        throw new CloudError('INVALID_PARAM', `${name} must be a number between 0 and ${most}`);
    }
    this.settings = { ...this.settings, ...(changes as Partial<FaultSettings>) };
    this.dice = new Dice(this.settings.seed);
    return this.settings;
  }

  clear(): void {
    this.settings = NO_FAULTS;
  }

  /** One of two, evenly. */
  coin(): boolean {
    return this.dice.chance(0.5);
  }

  hits(rate: Rate): boolean {
    if (!this.dice.chance(this.settings[rate])) return false;
    this.injected[rate]++;
    return true;
  }
}
