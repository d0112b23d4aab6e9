import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeBundle } from '@fangzhen/tools/node-bundle';
import { inRoot } from '@fangzhen/tools/root';
import type { Task, Told } from './worker';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

export interface Outcome {
  histories: number;
  actions: number;
  seconds: number;
  /** In the order of their seeds. */
  failed: Told[];
}

/**
 * Lives through histories in so many processes at once.
 * @param told is called with each one as it ends
 * @throws if a process ends before it has told all of its histories
 */
export async function liveThrough(
  world: string,
  seeds: readonly number[],
  processes: number,
  told: (one: Told, count: number) => void = () => undefined,
): Promise<Outcome> {
  const startedMs = performance.now();
  const all: Told[] = [];
  const hear = (one: Told) => {
    all.push(one);
    told(one, all.length);
  };
  const shares = Array.from({ length: processes }, (_, i) =>
    seeds.filter((_seed, at) => at % processes === i),
  );
  const folder = mkdtempSync(join(tmpdir(), 'fangzhen-simulation-'));
  try {
    const program = join(folder, 'worker.cjs');
    await nodeBundle(WORKER, program);
    await Promise.all(
      shares
        .filter(({ length }) => length > 0)
        .map((share) => oneProcess(program, { world, seeds: share }, hear)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    histories: all.length,
    actions: all.reduce((sum, { actions }) => sum + actions, 0),
    seconds: (performance.now() - startedMs) / 1000,
    failed: all.filter(({ problems }) => problems.length > 0).sort((a, b) => a.seed - b.seed),
  };
}

function oneProcess(program: string, task: Task, hear: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: [], cwd: inRoot('packages/simulation') });
    let left = task.seeds.length;
    child.on('message', (told: Told) => {
      left -= 1;
      hear(told);
    });
    child.on('exit', (code) =>
      left === 0
        ? resolve()
        : reject(new Error(`a process ended with ${left} histories to go (code ${code})`)),
    );
    child.send(task);
  });
}
