import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { SDK_FOLDER, type Tools } from './test-cloud';

/** When victims are killed: the same one kills at the same moments, as far as the machine lets it. */
export const SEED = Number(process.env['FANGZHEN_SEED'] ?? Date.now() % 1_000_000);

/** A cloud in a process of its own, with a session to call functions with. */
export interface Victim {
  url: string;
  token: string;
  process: ChildProcess;
}

export async function startVictim(functionsDir: string, dataDir: string): Promise<Victim> {
  const victim = join(__dirname, 'victim.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', victim, functionsDir, dataDir, SDK_FOLDER], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (text: Buffer) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code}`)));
  });
  const reply = await fetch(`${url}/local/sessions`, { method: 'POST', body: '{"appId":"a","openId":"o"}' });
  return { url, token: ((await reply.json()) as { token: string }).token, process: child };
}

/** Calls a function as a member does. @throws with the text of a refusal, or if the cloud is gone */
export async function call({ url, token }: Victim, name: string, event: object): Promise<Tools> {
  const reply = await fetch(`${url}/call/${name}`, {
    method: 'POST',
    body: JSON.stringify(event),
    headers: { 'x-local-session': token },
  });
  if (reply.status !== 200) throw new Error(await reply.text());
  return reply.json();
}

/** kill -9. Resolves when it is gone. */
export async function killVictim(victim: Victim): Promise<void> {
  const gone = new Promise((resolve) => victim.process.once('exit', resolve));
  victim.process.kill('SIGKILL');
  await gone;
}
