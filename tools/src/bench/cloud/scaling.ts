import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../../lib/root';
import type { CallersOrder } from './callers-process';
import { median } from './rounds';

const PROCESSES = 2;
const CALLERS = 16;
const ROUNDS = 9;
const TURNS = 320;

/**
 * Calls a second by 16 callers and by one, in turns.
 *
 * Who is the bottleneck on 2 cores: the SDK spends more processor time on a call than the cloud does, and all callers in one process
 * share one thread, so 16 of them there would measure that thread (with nothing behind it they are hardly quicker than one). So they sit
 * in two processes, eight each, and one caller sits in the first. What they gain is the second core, and the flushes that many
 * share. The floor's own figure, measured likewise, says what the machine and the SDK allow.
 */
export async function scaling(floorUrl: string, cloudUrl: string): Promise<Record<string, number>> {
  const onCloud = await growth([`${cloudUrl}/admin`, `${cloudUrl}/admin`]);
  const onFloor = await growth([`${floorUrl}/getById`, `${floorUrl}/insert`]);
  return {
    scale16: onCloud.ratio,
    callsPerSecond1: onCloud.one,
    callsPerSecond16: onCloud.many,
    floorScale16: onFloor.ratio,
    floorCallsPerSecond1: onFloor.one,
    floorCallsPerSecond16: onFloor.many,
  };
}

/** Calls a second by 16 callers of a server that answers a constant. */
export const floorCalls16 = async (floorUrl: string): Promise<number> =>
  (await growth([`${floorUrl}/getById`, `${floorUrl}/insert`])).many;

async function growth(urls: string[]): Promise<{ ratio: number; one: number; many: number }> {
  const processes = await Promise.all(Array.from({ length: PROCESSES }, () => startCallers(urls)));
  try {
    const rounds: { one: number; many: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const one = await callsPerSecond(processes.slice(0, 1), 1, round);
      const many = await callsPerSecond(processes, CALLERS / PROCESSES, round);
      // The first round warms up.
      if (round > 0) rounds.push({ one, many });
    }
    return {
      ratio: median(rounds.map(({ one, many }) => many / one)),
      one: median(rounds.map(({ one }) => one)),
      many: median(rounds.map(({ many }) => many)),
    };
  } finally {
    for (const child of processes) child.kill();
  }
}

async function startCallers(urls: string[]): Promise<ChildProcess> {
  const child = fork(inRoot('tools/src/bench/cloud/callers-process.ts'), urls, {
    cwd: inRoot('tools'),
    execArgv: ['--import', 'tsx'],
  });
  await once(child, 'message');
  return child;
}

/** Every process does an equal part of the turns. */
async function callsPerSecond(processes: ChildProcess[], callers: number, round: number): Promise<number> {
  const turnsEach = TURNS / processes.length / callers;
  const startedMs = performance.now();
  await Promise.all(
    processes.map(async (child, i) => {
      const order: CallersOrder = { callers, turnsEach, from: (round * PROCESSES + i) * TURNS };
      const done = once(child, 'message');
      child.send(order);
      await done;
    }),
  );
  return (TURNS * 1000) / (performance.now() - startedMs);
}
