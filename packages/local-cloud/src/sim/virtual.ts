import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Dice } from '../dice';
import type { Engine } from './engine';

const builtin = crypto as unknown as Record<string, unknown>;

/**
 * Makes time, timers and chance of this process the engine's, for all code that runs from now on, until the returned function
 * is called. A process can be in one simulation at a time.
 */
export function takeOver(engine: Engine, dice: Dice): () => void {
  const real = {
    now: Date.now,
    performanceNow: performance.now,
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    random: Math.random,
    randomInt: builtin['randomInt'],
  };
  const startMs = engine.nowMs;
  Date.now = () => engine.nowMs;
  performance.now = () => engine.nowMs - startMs;
  globalThis.setTimeout = ((work: () => void, delayMs = 0) => timer(engine, work, delayMs)) as never;
  globalThis.clearTimeout = ((handle?: VirtualTimer) => handle?.cancel?.()) as never;
  Math.random = () => dice.next();
  setRandomInt((from: number, to?: number) =>
    to === undefined ? dice.int(from) : from + dice.int(to - from),
  );
  return () => {
    Date.now = real.now;
    performance.now = real.performanceNow;
    globalThis.setTimeout = real.setTimeout;
    globalThis.clearTimeout = real.clearTimeout;
    Math.random = real.random;
    setRandomInt(real.randomInt);
  };
}

interface VirtualTimer {
  cancel(): void;
  unref(): VirtualTimer;
  ref(): VirtualTimer;
}

function timer(engine: Engine, work: () => void, delayMs: number): VirtualTimer {
  const handle: VirtualTimer = {
    cancel: engine.after(delayMs, work),
    unref: () => handle,
    ref: () => handle,
  };
  return handle;
}

function setRandomInt(randomInt: unknown): void {
  builtin['randomInt'] = randomInt;
  syncBuiltinESMExports();
}
