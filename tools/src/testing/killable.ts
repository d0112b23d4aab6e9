import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { makeCaller, type Caller, type RawCall } from '../stage/caller';
import { inRoot } from '../lib/root';
import type { Person } from '@fangzhen/demo';

/** A stage in a process of its own, reached by HTTP as the browser does, that can be killed at any instant. */
export interface KillableStage extends Caller {
  url: string;
  pay: { url: string };
  people: Person[];
  pid: number;
  import(collection: string, docs: object[]): Promise<void>;
  /** kill -9: nothing of the process gets to say goodbye. */
  kill(): Promise<void>;
}

interface Ready {
  url: string;
  payUrl: string;
  people: Person[];
}

/**
 * @param dataDir what survives; a stage on it can be started again
 * @param workersAtOnce as `npm start` has it: the number of cores
 */
export async function startKillable(
  dataDir: string,
  nowMs: number,
  workersAtOnce?: number,
): Promise<KillableStage> {
  const values = [dataDir, nowMs, ...(workersAtOnce === undefined ? [] : [workersAtOnce])].map(String);
  const args = ['--import', 'tsx', inRoot('tools/src/testing/stage-process.ts'), ...values];
  const child = spawn(process.execPath, args, { cwd: inRoot('tools'), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { url, payUrl, people } = await firstLine(child);
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
    return (await answer.json()) as unknown;
  };
  const caller = makeCaller(sessionCalls(post), people);
  return {
    ...caller,
    url,
    pay: { url: payUrl },
    people,
    pid: child.pid!,
    import: async (collection, docs) => void (await post('/local/import', { collection, docs })),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<Ready> {
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('{')) return JSON.parse(line) as Ready;
  }
  throw new Error('the stage ended before it was ready');
}

/** Calls as a browser would: log in once, then send the session with every call. */
function sessionCalls(
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<unknown>,
): RawCall {
  const tokens = new Map<string, Promise<string>>();
  const login = async ({ appId, openId, unionId }: Person) => {
    const { token } = (await post('/local/sessions', { appId, openId, unionId })) as { token: string };
    return token;
  };
  return async (fn, event, person) => {
    const token = tokens.get(person.openId) ?? login(person);
    tokens.set(person.openId, token);
    return post(`/call/${fn}`, { requestId: randomUUID(), ...event }, { 'x-local-session': await token });
  };
}
