import type { FunctionSpec } from '../config';
import { answerTooLarge, exited, tooManyWaiting } from './failures';
import { Instance, type CallMessage, type Surroundings } from './instance';
import type { Invocation } from './invocation';

const LONGEST_QUEUE = 2000;
const LARGEST_ANSWER_BYTES = 1024 * 1024;

interface Job {
  invocation: Invocation;
  message: CallMessage;
  queuedAtMs: number;
  start: (instance: Instance) => void;
  refuse: (error: unknown) => void;
}

/**
 * The instances of one function. At most `maxWorkers` run at once, further calls queue. An instance that waits for
 * another function does not count, so calls that call each other always get on.
 */
export class Pool {
  coldStarts = 0;
  private readonly instances = new Set<Instance>();
  private readonly idle: Instance[] = [];
  private readonly queue: Job[] = [];
  private busy = 0;

  constructor(
    readonly spec: FunctionSpec,
    private readonly around: Surroundings,
  ) {}

  get counts(): { workers: number; busy: number; queued: number; coldStarts: number } {
    return {
      workers: this.instances.size,
      busy: this.busy,
      queued: this.queue.length,
      coldStarts: this.coldStarts,
    };
  }

  /** @returns the function's result as JSON text. @throws FunctionFailure */
  async run(invocation: Invocation, message: CallMessage): Promise<string> {
    if (this.queue.length >= LONGEST_QUEUE) throw tooManyWaiting();
    const instance = await new Promise<Instance>((start, refuse) => {
      this.queue.push({ invocation, message, queuedAtMs: performance.now(), start, refuse });
      this.serve();
    });
    try {
      await instance.ready;
      if (instance.dead) throw exited(1);
      const result = await instance.call(invocation, message);
      const bytes = (invocation.responseBytes = Buffer.byteLength(result));
      if (bytes > LARGEST_ANSWER_BYTES) throw answerTooLarge(bytes);
      return result;
    } finally {
      this.busy--;
      if (!instance.dead) this.idle.push(instance);
      this.serve();
    }
  }

  /** Called again whenever something may have become free. */
  serve(): void {
    while (this.queue.length > 0 && this.working() < this.spec.maxWorkers) {
      const job = this.queue.shift()!;
      job.invocation.queuedMs = performance.now() - job.queuedAtMs;
      this.busy++;
      const warm = this.idle.pop();
      if (!warm) {
        job.invocation.cold = true;
        this.coldStarts++;
      }
      job.start(warm ?? this.newInstance());
    }
  }

  private working(): number {
    let waiting = 0;
    for (const instance of this.instances) if ((instance.invocation?.nestedCalls ?? 0) > 0) waiting++;
    return this.busy - waiting;
  }

  private newInstance(): Instance {
    const instance = new Instance(this.spec, this.around, (dead) => {
      this.instances.delete(dead);
      const at = this.idle.indexOf(dead);
      if (at >= 0) this.idle.splice(at, 1);
    });
    this.instances.add(instance);
    return instance;
  }

  /** Starts instances before anyone calls. */
  async prewarm(count: number): Promise<void> {
    const fresh: Instance[] = [];
    while (this.instances.size < Math.min(count, this.spec.maxWorkers)) fresh.push(this.newInstance());
    await Promise.all(fresh.map((instance) => instance.ready));
    this.idle.push(...fresh.filter((instance) => !instance.dead));
    this.serve();
  }

  async close(): Promise<void> {
    for (const job of this.queue.splice(0)) job.refuse(exited(0));
    await Promise.all([...this.instances].map((instance) => instance.close()));
  }
}
