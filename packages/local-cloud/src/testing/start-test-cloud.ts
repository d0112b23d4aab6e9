import { startCloud } from '../cloud';
import type { Identity } from '../identity';
import type { CloudOptions, LocalCloud } from '../options';
import type { TimerRun } from '../timers/timers';

export interface TestCloudOptions extends Omit<CloudOptions, 'functionsDir' | 'port' | 'host' | 'watch'> {
  /** The folder of functions. */
  functions: string;
}

export interface TestCloud extends Omit<LocalCloud, 'call'> {
  /** As `LocalCloud.call`; the caller is `SOMEONE` if absent. */
  call<Result = unknown>(
    name: string,
    event?: Record<string, unknown>,
    caller?: Identity | string,
  ): Promise<Result>;
  /** Moves the clock, and waits for the timers that came due. */
  advance(byMs: number): Promise<TimerRun[]>;
}

/** Who calls when a test does not say. */
export const SOMEONE: Identity = { appId: 'wx-test-app', openId: 'someone' };

/**
 * A cloud for tests: nothing on the standard output, any free port, a temporary folder, timers that run only when the clock is
 * moved, and no waiting for the disk. All of it can be said otherwise.
 * @throws as `startCloud`
 */
export async function startTestCloud({ functions, ...options }: TestCloudOptions): Promise<TestCloud> {
  const cloud = await startCloud({
    quiet: true,
    fsync: false,
    timers: 'jumps',
    ...options,
    functionsDir: functions,
  });
  return {
    ...cloud,
    call: (name, event = {}, caller = SOMEONE) => cloud.call(name, event, caller),
    advance: (byMs) => {
      cloud.clock.advance(byMs);
      return cloud.runDueTimers();
    },
  };
}
