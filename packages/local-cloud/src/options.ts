import type { Clock } from './clock';
import type { FaultSettings } from './faults';
import type { Identity, Person } from './identity';
import type { MetricsReport } from './metrics';
import type { Message } from './openapi/messages';
import type { Seed } from './seed/seed';
import type { TimerMode, TimerRun } from './timers/timers';

export interface CloudOptions {
  /** `<dir>/<function>/{index.js, package.json, config.json}` and `<dir>/cloud.json`. */
  functionsDir: string;
  /** Where everything is kept. Absent: a temporary folder that is removed at `close`. */
  dataDir?: string;
  /** Forgets what the data folder holds. */
  fresh?: boolean;
  /** What a new data folder begins with, or the path of a seed file. Its people are taken at every start. */
  seed?: Seed | string;
  /** A backup that a new data folder begins with. */
  from?: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** 127.0.0.1 if absent. Whoever reaches another address can act as anyone. */
  host?: string;
  /** Folder from which modules are resolved that a function does not bring along; absent: the cloud's own, for its `wx-server-sdk`. */
  sdkFrom?: string;
  /** Environment values by function name; `*` goes to every function. */
  env?: Record<string, Record<string, string>>;
  /** Labelled identities, served by `GET /local/people`; absent: those of the seed. */
  people?: Person[];
  /** A built app, served at `/` (an unknown path gets index.html), and single files by path. */
  site?: { dir: string; files?: Record<string, { contentType: string; body: string | Buffer }> };
  /** Where the clock starts; absent: real time. */
  nowMs?: number;
  /** No log lines on the standard output. */
  quiet?: boolean;
  onLog?: (line: LogLine) => void;
  /** 8 if absent; cloud.json may say otherwise for a function. */
  maxWorkersPerFunction?: number;
  /**
   * So many instances a function gets as soon as calls find none free; further ones one a second, while calls wait longer than that.
   * As many as the machine has cores serve the most calls. Absent: all at once, so that races between instances show.
   */
  workersAtOnce?: number;
  /** A request must have arrived after so long. 60 s if absent. */
  arrivalMs?: number;
  /** How long an instance that nobody calls stays. 5 minutes if absent; cloud.json's `minWorkers` keeps some for good. */
  idleMs?: number;
  /** Changes in the folder of functions take effect while it runs. */
  watch?: boolean;
  /** `jumps`: timers run only when the clock is moved. Absent: `always`. */
  timers?: TimerMode;
  /** False leaves flushing to the operating system: survives the death of the process, not of the machine. */
  fsync?: boolean;
  /** The environment's name. */
  envId?: string;
  /** Memory for documents read lately. 64 MB if absent. */
  cacheBytes?: number;
  /** How long a transaction may stay open. 30,000 if absent, as on the real cloud. */
  transactionLimitMs?: number;
}

/** One line of a function's console, or of the cloud's own. */
export interface LogLine {
  /** The cloud's clock. */
  atMs: number;
  level: string;
  functionName: string;
  requestId: string;
  text: string;
}

export interface FunctionInfo {
  name: string;
  /** Paths under /http that lead to it. */
  http: string[];
  /** `config` in seven fields, UTC+8; `nextMs` by the cloud's clock. */
  timers: { name: string; config: string; nextMs: number | undefined }[];
}

export interface LocalCloud {
  url: string;
  port: number;
  dataDir: string;
  clock: Clock;
  /** The functions as the folder has them now. */
  functions(): FunctionInfo[];
  /** A token for `x-local-session`, and for `call`. */
  createSession(identity: Identity): string;
  /** Calls a function as that person, as `wx.cloud.callFunction` does. @throws FunctionFailure */
  call<Result = unknown>(
    name: string,
    event: Record<string, unknown>,
    caller: Identity | string,
  ): Promise<Result>;
  /** Bulk data; documents replace those of the same `_id`. @returns how many */
  import(collection: string, docs: Record<string, unknown>[]): Promise<number>;
  /** Every document of a collection as it is now, in the order of insertion; for checks that must see everything. */
  export(collection: string): Promise<Record<string, unknown>[]>;
  /** How many commits the database has seen: while it is the same number, so is everything in it. */
  commits(): number;
  /** Puts a file into the bucket, replacing one of the same path; its id is `cloud://<any>/<path>` for the app. */
  importFile(path: string, body: Uint8Array | string): Promise<void>;
  /** Keeps the database and the files as they are now. @returns the id for `restore` */
  snapshot(): Promise<string>;
  restore(id: string): Promise<void>;
  /** Runs the timers that have come due (moving the clock by `clock` alone does not wait for them). */
  runDueTimers(): Promise<TimerRun[]>;
  /** Changes some faults, or none and only tells them; null ends all of them. @throws INVALID_PARAM */
  faults(changes?: Partial<FaultSettings> | null): FaultSettings;
  /** What would have been sent to people, the newest last. */
  messages(): Message[];
  /** Starts instances of a function before anyone calls. */
  prewarm(name: string, count: number): Promise<void>;
  metrics(): MetricsReport & { workers: Record<string, unknown> };
  close(): Promise<void>;
}
