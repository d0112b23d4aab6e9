import type { MovableClock } from '../clock';
import type { Functions } from '../functions/functions';
import { nextTimeMs } from './cron';

interface Timer {
  functionName: string;
  name: string;
  expression: string;
  nextMs: number | undefined;
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
  private readonly timers: Timer[];
  private sleep: NodeJS.Timeout | undefined;
  private lastLookMs: number;

  constructor(
    private readonly clock: MovableClock,
    private readonly functions: Functions,
    private readonly mode: TimerMode,
  ) {
    this.lastLookMs = clock.nowMs();
    this.timers = [...functions.specs.values()].flatMap((spec) =>
      spec.timers.map(({ name, config }) => ({
        functionName: spec.name,
        name,
        expression: config,
        nextMs: nextTimeMs(config, this.lastLookMs),
      })),
    );
    this.rest();
  }

  /** Runs what has come due. @returns when all of it has answered */
  async look(): Promise<TimerRun[]> {
    const nowMs = this.clock.nowMs();
    const wentBack = nowMs < this.lastLookMs;
    this.lastLookMs = nowMs;
    const due: Timer[] = [];
    for (const timer of this.timers) {
      const isDue = timer.nextMs !== undefined && timer.nextMs <= nowMs;
      if (isDue) due.push({ ...timer });
      if (isDue || wentBack) timer.nextMs = nextTimeMs(timer.expression, nowMs);
    }
    this.rest();
    return Promise.all(due.map((timer) => this.run(timer)));
  }

  private async run({ functionName, name, nextMs = 0 }: Timer): Promise<TimerRun> {
    const event = { Type: 'Timer', TriggerName: name, Time: isoSeconds(nextMs), Message: '' };
    const ok = await this.functions
      .call(functionName, event, { source: 'wx_trigger', trigger: 'timer' })
      .then(
        () => true,
        () => false,
      );
    return { functionName, name, dueMs: nextMs, ok };
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
    this.timers.length = 0;
  }
}

const isoSeconds = (atMs: number) => new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
