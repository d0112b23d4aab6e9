import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from '../config';
import { exited, killed, outOfMemory, threw, timedOut } from './failures';
import type { Invocation } from './invocation';
import { StackMapper } from './source-map';
import { learn, shallTell, tellsNoMore, warmth, type Warmth } from './warm';

export interface Surroundings {
  /** Host and port of the server, as they stand in a request. */
  host: string;
  clock: SharedArrayBuffer;
  sdkFrom: string | undefined;
  /** The environment every instance has. */
  environment: Record<string, string>;
  onLog(line: { functionName: string; requestId: string; level: string; text: string }): void;
}

export interface CallMessage {
  id: string;
  /** JSON text. */
  event: string;
  environment: Record<string, string>;
  context: Record<string, unknown>;
}

interface Thrown {
  name: string;
  message: string;
  stack?: string;
}

type FromWorker =
  | { type: 'ready'; error?: Thrown }
  | { type: 'warmth'; warmth: Warmth }
  | { type: 'log'; id: string; level: string; text: string }
  | { type: 'done'; id: string; result: string; roundTrips: number }
  | {
      type: 'failed';
      id: string;
      error: Thrown;
      roundTrips: number;
    };

/** Code that has not loaded after so long never will. */
const LONGEST_LOAD_MS = 20_000;

const ENTRY = fileURLToPath(new URL('./worker/entry.cjs', import.meta.url));

interface Running {
  invocation: Invocation;
  resolve: (result: string) => void;
  reject: (error: unknown) => void;
  timer: NodeJS.Timeout;
}

/** A thread that is one instance of a function: it serves one call at a time until it dies. */
export class Instance {
  /** Resolves when the function's code has been loaded, or the thread has died trying. */
  readonly ready: Promise<void>;
  loaded = false;
  /** Why it died. */
  deathReason: unknown;
  /** Why the code could not be loaded; every call fails with it. */
  loadError: string | undefined;
  dead = false;
  /** It serves a call, or is about to. */
  busy = false;
  /** Its code is out of date: it serves nobody after the call that is under way. */
  retired = false;
  idleSinceMs = 0;
  private readonly worker: Worker;
  private readonly stacks: StackMapper;
  private readonly underWay = new Int32Array(new SharedArrayBuffer(4));
  private running: Running | undefined;
  private becomeReady!: () => void;
  private telling: boolean;
  private readonly loading: NodeJS.Timeout;

  constructor(
    readonly spec: FunctionSpec,
    private readonly around: Surroundings,
    /** How often the files had changed when it began to load them. */
    readonly changes: number,
    private readonly onDeath: (instance: Instance) => void,
  ) {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
    this.stacks = new StackMapper(spec.dir, Date.now());
    this.loading = setTimeout(() => this.die(timedOut(LONGEST_LOAD_MS)), LONGEST_LOAD_MS);
    this.telling = shallTell(spec.dir);
    this.worker = new Worker(ENTRY, {
      // Nothing of this process leaks in: neither its environment nor its loaders.
      env: { ...around.environment, ...spec.env },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
      workerData: {
        main: join(spec.dir, 'index.js'),
        clock: around.clock,
        underWay: this.underWay.buffer,
        host: around.host,
        sdkFrom: around.sdkFrom,
        warmth,
        tellWarmth: this.telling,
      },
    });
    this.worker.on('message', (message: FromWorker) => this.hear(message));
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.die(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(spec.memoryMb) : this.threw(error)),
    );
    this.worker.on('exit', (code) => this.die(exited(code)));
  }

  get invocation(): Invocation | undefined {
    return this.running?.invocation;
  }

  /** @returns the result as JSON text. @throws FunctionFailure */
  call(invocation: Invocation, message: CallMessage): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.die(timedOut(this.spec.timeoutMs)), this.spec.timeoutMs);
      this.running = { invocation, resolve, reject, timer };
      Atomics.store(this.underWay, 0, 0);
      invocation.runningOn(this.underWay, () => this.die(killed()));
      this.worker.postMessage(message);
    });
  }

  private hear(message: FromWorker): void {
    if (message.type === 'ready') {
      this.loaded = true;
      clearTimeout(this.loading);
      if (message.error) this.loadError = this.threw(message.error).text;
      return this.becomeReady();
    }
    if (message.type === 'warmth') {
      this.telling = false;
      return learn(message.warmth);
    }
    if (message.type === 'log') {
      const { level } = message;
      const text = this.stacks.mapped(message.text);
      this.around.onLog({ functionName: this.spec.name, requestId: message.id, level, text });
      return;
    }
    const running = this.running;
    if (running?.invocation.id !== message.id) return;
    this.running = undefined;
    clearTimeout(running.timer);
    running.invocation.roundTrips = message.roundTrips;
    if (message.type === 'done') running.resolve(message.result);
    else running.reject(this.threw(message.error));
  }

  private threw(error: Thrown) {
    const { name, message, stack = '' } = error;
    return threw({ name, message, stack: this.stacks.mapped(stack) });
  }

  private die(reason: unknown): void {
    if (this.dead) return;
    this.dead = true;
    this.deathReason = reason;
    clearTimeout(this.loading);
    void this.leave();
    this.becomeReady();
    const running = this.running;
    this.running = undefined;
    clearTimeout(running?.timer);
    this.onDeath(this);
    running?.reject(reason);
  }

  async close(): Promise<void> {
    this.dead = true;
    this.becomeReady();
    clearTimeout(this.loading);
    clearTimeout(this.running?.timer);
    await this.leave();
  }

  /** Another one tells what this one has not told. */
  private leave(): Promise<number> {
    if (this.telling) tellsNoMore(this.spec.dir);
    this.telling = false;
    return this.worker.terminate();
  }
}
