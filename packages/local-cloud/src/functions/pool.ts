import { setTimeout as delay } from 'node:timers/promises';
import type { FunctionSpec } from '../config';
import { answerTooLarge, exited, functionMissing, tooManyWaiting } from './failures';
import { Instance, type CallMessage, type Surroundings } from './instance';
import type { Invocation } from './invocation';

const LONGEST_QUEUE = 2000;
const LARGEST_ANSWER_BYTES = 1024 * 1024;
/** How often a call is given another instance because code that did not load was changed meanwhile. */
const MOST_REPAIRS = 5;
/** Beyond `workersAtOnce` a pool grows when a call has waited so long, and no faster: those at work seem to wait, too, but for no core. */
const PATIENCE_MS = 1000;

export interface PoolOptions {
  /** An instance that nobody called for so long ends; cloud.json's `minWorkers` may keep some. */
  idleMs: number;
  /** Where files are watched: how long a change may take to be noticed. */
  noticeMs?: number;
  /** So many instances start for calls that find none free, further ones one a second while calls wait longer. Absent: all at once. */
  workersAtOnce?: number;
}

interface Job {
  invocation: Invocation;
  sinceMs: number;
  start: (instance: Instance) => void;
  refuse: (error: unknown) => void;
}

/**
 * The instances of one function. At most `maxWorkers` run at once, further calls queue. An instance that waits for
 * another function does not count, so calls that call each other always get on; nor does one whose code is out of date.
 */
export class Pool {
  readonly counters = { coldStarts: 0, warmStarts: 0, endedIdle: 0, reloads: 0 };
  private readonly instances = new Set<Instance>();
  /** Ready for a call; the one used last stands last and is taken first, so that the others can end. */
  private readonly idle: Instance[] = [];
  private readonly queue: Job[] = [];
  private sweeper: NodeJS.Timeout | undefined;
  private nextLook: NodeJS.Timeout | undefined;
  private grewAtMs = -Infinity;
  /** The files are changing: no instance starts before `renew`. */
  private held = false;
  private changes = 0;

  constructor(
    public spec: FunctionSpec,
    private readonly around: Surroundings,
    private readonly options: PoolOptions,
  ) {}

  get counts() {
    let busy = 0;
    for (const instance of this.instances) if (instance.busy) busy++;
    return { workers: this.instances.size, busy, queued: this.queue.length, ...this.counters };
  }

  get empty(): boolean {
    return this.instances.size === 0;
  }

  /** @returns the function's result as JSON text. @throws FunctionFailure */
  async run(invocation: Invocation, messageFor: (spec: FunctionSpec) => CallMessage): Promise<string> {
    if (this.queue.length >= LONGEST_QUEUE) throw tooManyWaiting();
    const instance = await this.instanceFor(invocation);
    try {
      const result = await instance.call(invocation, messageFor(instance.spec));
      const bytes = (invocation.responseBytes = Buffer.byteLength(result));
      if (bytes > LARGEST_ANSWER_BYTES) throw answerTooLarge(bytes);
      return result;
    } finally {
      this.release(instance);
    }
  }

  /** An instance of the newest code that is ready for this call. */
  private async instanceFor(invocation: Invocation): Promise<Instance> {
    const queuedAtMs = performance.now();
    for (let repairs = 0; ;) {
      const instance = await new Promise<Instance>((start, refuse) => {
        const job = { invocation, sinceMs: performance.now(), start, refuse };
        // Whoever has waited for code that is out of date now stands first.
        if (invocation.cold) this.queue.unshift(job);
        else this.queue.push(job);
        this.serve();
      });
      invocation.queuedMs = performance.now() - queuedAtMs;
      await instance.ready;
      const repaired =
        instance.loadError !== undefined && ++repairs <= MOST_REPAIRS && (await this.changedSince(instance));
      if (repaired) instance.retired = true;
      const outOfDate = instance.retired;
      if (!outOfDate && !instance.dead) return instance;
      this.release(instance);
      if (!outOfDate) throw instance.deathReason ?? exited(1);
    }
  }

  /** Code that does not load may be a file that was being written just then. */
  private async changedSince({ changes }: Instance): Promise<boolean> {
    if (this.changes === changes && this.options.noticeMs !== undefined) await delay(this.options.noticeMs);
    return this.changes !== changes;
  }

  /** Called again whenever something may have become free. */
  serve(): void {
    for (let working = this.working(); this.queue.length > 0 && working < this.spec.maxWorkers; working++) {
      if (this.idle.length === 0 && !this.mayGrow(working)) return;
      const { invocation, start } = this.queue.shift()!;
      const warm = this.idle.pop();
      invocation.cold ||= !warm;
      this.counters[warm ? 'warmStarts' : 'coldStarts']++;
      const instance = warm ?? this.newInstance();
      instance.busy = true;
      start(instance);
    }
  }

  private mayGrow(working: number): boolean {
    if (this.held) return false;
    if (working < (this.options.workersAtOnce ?? Infinity)) return true;
    const nowMs = performance.now();
    const restMs = Math.max(this.queue[0]!.sinceMs, this.grewAtMs) + PATIENCE_MS - nowMs;
    if (restMs <= 0) {
      this.grewAtMs = nowMs;
      return true;
    }
    this.nextLook ??= setTimeout(() => {
      this.nextLook = undefined;
      this.serve();
    }, Math.ceil(restMs)).unref();
    return false;
  }

  private working(): number {
    let working = 0;
    for (const { busy, retired, invocation } of this.instances)
      if (busy && !retired && !(invocation && invocation.nestedCalls > 0)) working++;
    return working;
  }

  private newInstance(): Instance {
    const instance = new Instance(this.spec, this.around, this.changes, (dead) => {
      this.instances.delete(dead);
      this.forgetIdle(dead);
    });
    this.instances.add(instance);
    return instance;
  }

  private forgetIdle(instance: Instance): void {
    const at = this.idle.indexOf(instance);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private release(instance: Instance): void {
    instance.busy = false;
    if (instance.retired) this.end(instance);
    else if (!instance.dead) this.rest(instance);
    this.serve();
  }

  private rest(instance: Instance): void {
    instance.idleSinceMs = performance.now();
    this.idle.push(instance);
    this.sweeper ??= this.sweepLater(this.options.idleMs);
  }

  private sweepLater(afterMs: number): NodeJS.Timeout {
    return setTimeout(() => this.sweep(), Math.ceil(afterMs)).unref();
  }

  /** Ends what nobody has called for long. */
  private sweep(): void {
    this.sweeper = undefined;
    const nowMs = performance.now();
    for (
      let oldest = this.idle[0];
      oldest && this.instances.size > this.spec.minWorkers;
      oldest = this.idle[0]
    ) {
      const restMs = oldest.idleSinceMs + this.options.idleMs - nowMs;
      if (restMs > 0) {
        this.sweeper = this.sweepLater(restMs);
        return;
      }
      this.counters.endedIdle++;
      this.end(oldest);
    }
  }

  private end(instance: Instance): void {
    this.instances.delete(instance);
    this.forgetIdle(instance);
    void instance.close();
  }

  /** Starts instances before anyone calls. */
  async prewarm(count: number): Promise<void> {
    const fresh: Instance[] = [];
    while (this.instances.size < Math.min(count, this.spec.maxWorkers)) fresh.push(this.newInstance());
    await Promise.all(fresh.map((instance) => instance.ready));
    for (const instance of fresh) if (!instance.dead && this.instances.has(instance)) this.rest(instance);
    this.serve();
  }

  /** Loads the code once. @returns what is wrong with it */
  async tryLoading(): Promise<string | undefined> {
    const instance = this.newInstance();
    await instance.ready;
    if (instance.dead || !this.instances.has(instance)) return undefined;
    this.rest(instance);
    this.serve();
    return instance.loadError;
  }

  /** A file of the function has changed: what is just loading may be half old, half new. */
  noteChange(): void {
    this.held = true;
    this.changes++;
    for (const instance of this.instances) if (!instance.loaded) this.retire(instance);
  }

  /** From now on calls get the new code; those under way end on the old one. */
  renew(spec: FunctionSpec): void {
    this.spec = spec;
    this.held = false;
    this.changes++;
    this.counters.reloads++;
    for (const instance of [...this.instances]) this.retire(instance);
    this.serve();
  }

  private retire(instance: Instance): void {
    instance.retired = true;
    if (!instance.busy) this.end(instance);
  }

  /** The function is gone: calls under way end, waiting ones are refused. */
  remove(): void {
    for (const job of this.queue.splice(0)) job.refuse(functionMissing(this.spec.name));
    for (const instance of [...this.instances]) this.retire(instance);
  }

  async close(): Promise<void> {
    clearTimeout(this.sweeper);
    clearTimeout(this.nextLook);
    for (const job of this.queue.splice(0)) job.refuse(exited(0));
    await Promise.all([...this.instances].map((instance) => instance.close()));
  }
}
