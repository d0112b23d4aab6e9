import type { Clock } from './clock';
import type { Identity, Person } from './identity';
import type { MetricsReport } from './metrics';
import type { TimerMode, TimerRun } from './timers/timers';

export interface CloudOptions {
  /** `<dir>/<function>/{index.js, package.json, config.json}` and `<dir>/cloud.json`. */
  functionsDir: string;
  /** Where everything is kept. Absent: a temporary folder that is removed at `close`. */
  dataDir?: string;
  /** 0 or absent: any free port. The host is always 127.0.0.1. */
  port?: number;
  /** Folder from which modules are resolved that a function does not bring along, such as `wx-server-sdk`. */
  sdkFrom?: string;
  /** Environment values by function name; `*` goes to every function. */
  env?: Record<string, Record<string, string>>;
  /** Labelled identities, served by `GET /local/people`. */
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

export interface LocalCloud {
  url: string;
  port: number;
  dataDir: string;
  clock: Clock;
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
  /** Puts a file into the bucket, replacing one of the same path; its id is `cloud://<any>/<path>` for the app. */
  importFile(path: string, body: Uint8Array | string): Promise<void>;
  /** Keeps the database and the files as they are now. @returns the id for `restore` */
  snapshot(): Promise<string>;
  restore(id: string): Promise<void>;
  /** Runs the timers that have come due (moving the clock by `clock` alone does not wait for them). */
  runDueTimers(): Promise<TimerRun[]>;
  /** Starts instances of a function before anyone calls. */
  prewarm(name: string, count: number): Promise<void>;
  metrics(): MetricsReport & { workers: Record<string, unknown> };
  close(): Promise<void>;
}
