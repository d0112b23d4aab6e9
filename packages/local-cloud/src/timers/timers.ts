import type { MovableClock } from '../clock';
import type { FunctionSpec } from '../config';
import { CloudError } from '../errors';
import type { Functions } from '../functions/functions';
import { nextTimeMs } from './cron';

class Timer {
  lastRun: TimerState['lastRun'];

  constructor(
    readonly functionName: string,
    readonly name: string,
    readonly expression: string,
    /** The cloud's clock; undefined: never again. */
    public nextMs: number | undefined,
  ) {}
}

export interface TimerState {
  functionName: string;
  name: string;
  expression: string;
  nextMs: number | undefined;
  lastRun: { startedAtMs: number; dueMs: number; ok: boolean } | undefined;
}

export interface TimerRun {
  functionName: string;
  name: string;
  /** When it was due, by the cloud's clock. */
  dueMs: number;
  ok: boolean;
}

/** setTimeout counts in 32 bits; looking again once an hour is enough. */
const LONGEST_SLEEP_MS = 3_600_000;

/** `always`: timers run by the clock. `jumps`: only when the clock is moved, so that a test decides. */
export type TimerMode = 'always' | 'jumps';

/** Runs the timers of config.json by the cloud's clock. However far the clock jumps, each due timer runs once. */
export class Timers {
  private timers: Timer[] = [];
  private sleep: NodeJS.Timeout | undefined;
  private lastLookMs: number;

  constructor(
    private readonly clock: MovableClock,
    private readonly functions: Functions,
    private readonly mode: TimerMode,
  ) {
    this.lastLookMs = clock.nowMs();
    this.renew(functions.specs);
  }

  /** Takes over the timers of config.json; one that is the same as before keeps its time. */
  renew(specs: Map<string, FunctionSpec>): void {
    const nowMs = this.clock.nowMs();
    const before = this.timers;
    this.timers = [...specs.values()].flatMap((spec) =>
      spec.timers.map(({ name, config }) => {
        const same = before.find(
          (timer) => timer.functionName === spec.name && timer.name === name && timer.expression === config,
        );
        return same ?? new Timer(spec.name, name, config, nextTimeMs(config, nowMs));
      }),
    );
    this.rest();
  }

  /** Each timer, when it comes due next, and how its last run went. */
  list(): TimerState[] {
    return this.timers.map((timer) => ({ ...timer }));
  }

  /** Runs a function's timer now, whenever it is due. @throws 404 if it has none */
  async runNow(functionName: unknown): Promise<TimerRun> {
    const timer = this.timers.find((one) => one.functionName === functionName);
    if (!timer) throw new CloudError('NO_TIMER', `the function ${String(functionName)} has no timer`, 404);
    return this.run(timer, this.clock.nowMs());
  }

  /** Runs what has come due. @returns when all of it has answered */
  async look(): Promise<TimerRun[]> {
    const nowMs = this.clock.nowMs();
    const wentBack = nowMs < this.lastLookMs;
    this.lastLookMs = nowMs;
    const due: { timer: Timer; dueMs: number }[] = [];
    for (const timer of this.timers) {
      const isDue = timer.nextMs !== undefined && timer.nextMs <= nowMs;
      if (isDue) due.push({ timer, dueMs: timer.nextMs! });
      if (isDue || wentBack) timer.nextMs = nextTimeMs(timer.expression, nowMs);
    }
    this.rest();
    return Promise.all(due.map(({ timer, dueMs }) => this.run(timer, dueMs)));
  }

  private async run(timer: Timer, dueMs: number): Promise<TimerRun> {
    const { functionName, name } = timer;
    const startedAtMs = this.clock.nowMs();
    const event = { Type: 'Timer', TriggerName: name, Time: isoSeconds(dueMs), Message: '' };
    const ok = await this.functions
      .deliver(functionName, event, { source: 'wx_trigger', trigger: 'timer' })
      .then(
        () => true,
        () => false,
      );
    timer.lastRun = { startedAtMs, dueMs, ok };
    return { functionName, name, dueMs, ok };
  }

  private rest(): void {
    clearTimeout(this.sleep);
    if (this.mode !== 'always') return;
    const next = Math.min(...this.timers.map((timer) => timer.nextMs ?? Infinity));
    if (next === Infinity) return;
    const sleepMs = Math.min(LONGEST_SLEEP_MS, Math.max(0, next - this.clock.nowMs()) + 1);
    this.sleep = setTimeout(() => void this.look().catch(() => undefined), sleepMs);
    this.sleep.unref();
  }

  close(): void {
    clearTimeout(this.sleep);
    this.timers = [];
  }
}

const isoSeconds = (atMs: number) => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
