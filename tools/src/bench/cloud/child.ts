import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root';

/** A server in a process of its own. */
export interface Child {
  url: string;
  pid: number;
  /** From the start of the process until it answered. */
  startMs: number;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

const LOOK_AGAIN_MS = 5;

/**
 * Starts a TypeScript file of this folder, whose first line on the standard output is its address.
 * @param readyPath answers with 200 once the server is ready
 */
export async function startChild(file: string, args: string[], readyPath: string): Promise<Child> {
  const startedAtMs = performance.now();
  const script = ['--import', 'tsx', inRoot('tools/src/bench/cloud', file), ...args];
  const child = spawn(process.execPath, script, {
    cwd: inRoot('tools'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await firstLine(createInterface({ input: child.stdout! }));
  while (!(await fetch(`${url}${readyPath}`).catch(() => undefined))?.ok)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    child.kill(signal);
    await ended;
  };
  const startMs = performance.now() - startedAtMs;
  return { url, pid: child.pid!, startMs, stop: end('SIGTERM'), kill: end('SIGKILL') };
}

async function firstLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) return line;
  throw new Error('the server ended before it was ready');
}

/** Memory of a process that is its own, in MB; 0 where the system does not tell. */
export function rssMb(pid: number): number {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return Number(kb) / 1024;
  } catch {
    return 0;
  }
}
