import type { Backups } from './backup/backups';
import type { MovableClock } from './clock';
import type { CloudConfig } from './config';
import type { Database } from './db/database';
import type { SlowQueries } from './db/slow-queries';
import type { Faults } from './faults';
import type { Files } from './files/files';
import type { Functions } from './functions/functions';
import type { Address } from './http/address';
import type { History } from './history/history';
import type { Person, Sessions } from './identity';
import type { Metrics } from './metrics';
import type { CloudOptions, LogLine } from './options';
import type { PayOrders } from './pay/orders';
import type { Messages } from './openapi/messages';
import type { PhoneCodes } from './openapi/phone-codes';
import type { Snapshots } from './snapshots';
import type { Timers } from './timers/timers';

/** The parts of a running cloud, as its doors use them. */
export interface Cloud {
  address: Address;
  /** As the folder of functions says now. */
  config: CloudConfig;
  clock: MovableClock;
  db: Database;
  functions: Functions;
  timers: Timers;
  files: Files;
  messages: Messages;
  phoneCodes: PhoneCodes;
  payOrders: PayOrders;
  faults: Faults;
  metrics: Metrics;
  /** Queries that read much for little. */
  slowQueries: SlowQueries;
  history: History;
  sessions: Sessions;
  backups: Backups;
  snapshots: Snapshots;
  people: Person[];
  site: CloudOptions['site'];
  log(line: Partial<LogLine> & { text: string }): void;
}
