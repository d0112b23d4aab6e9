import type { EventEmitter } from 'node:events';
import type { Bills } from './bills';
import type { Db } from './database';
import type { Faults } from './faults';
import type { Merchant } from './authorize';
import type { Platform } from './platform';

/** What every part of the local WeChat Pay works with. */
export interface LocalPayContext {
  db: Db;
  /** To be awaited before anyone hears of what was written. */
  flush(): Promise<void>;
  platform: Platform;
  merchants: Map<string, Merchant>;
  /** All times, also those that are signed, come from this clock; the local cloud moves it. */
  nowMs(): number;
  faults: Faults;
  /** Emits the number of an order when a notice of it has been accepted and that is written. */
  accepted: EventEmitter;
  bills: Bills;
  /** Where it is reached: part of a bill's link. */
  origin(): string;
}
