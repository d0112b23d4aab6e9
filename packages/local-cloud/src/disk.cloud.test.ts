import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionsFolder, SDK_FOLDER, testCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(120_000);

test('a slow disk: every flush takes longer, all who wait share it, and reads of what is there do not wait', async () => {
  const cloud = await testCloud({ things: {} });
  await cloud.import('things', [{ _id: 'there' }]);
  const slow = await fetch(`${cloud.url}/local/faults`, { method: 'POST', body: '{"slowDiskMs":200}' });
  expect(await slow.json()).toMatchObject({ slowDiskMs: 200 });
  const took = await cloud.run(async ({ db }: Tools) => {
    const things = db.collection('things');
    const ms = async (work: () => Promise<unknown>) => {
      const startMs = performance.now();
      await work();
      return performance.now() - startMs;
    };
    // Once before: the first call of an instance takes longer.
    await things.doc('there').get();
    const read = await ms(() => things.doc('there').get());
    const one = await ms(() => things.add({ data: { n: 1 } }));
    const ten = await ms(() => Promise.all([...'0123456789'].map((n) => things.add({ data: { n } }))));
    return { read, one, ten };
  });
  expect(took.one).toBeGreaterThanOrEqual(199);
  expect(took.ten).toBeGreaterThanOrEqual(199);
  expect(took.ten).toBeLessThan(1200);
  expect(took.read).toBeLessThan(199);
  await cloud.close();
});

const BATCH = 200;
const LARGEST_FILE_KB = 6 * 1024;

/** A cloud in a process of its own whose files cannot grow beyond a size, as on a full disk; no size: they can. */
async function start(functionsDir: string, dataDir: string, largestFileKb?: number) {
  // The shell's unit is 512 bytes.
  const limit = largestFileKb ? `ulimit -f ${largestFileKb * 2};` : '';
  const victim = [
    process.execPath,
    '--import',
    'tsx',
    join(__dirname, 'testing/victim.ts'),
    functionsDir,
    dataDir,
    SDK_FOLDER,
  ];
  const child = spawn('sh', ['-c', `${limit} exec "$@"`, 'sh', ...victim], {
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (text: Buffer) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`the cloud ended with ${code}`)));
  });
  const kill = async () => {
    child.removeAllListeners('exit');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  return { url, kill };
}

test('L2: a full disk: writes are refused with a reason, the server stays up, and what was acknowledged is there later', async () => {
  const folder = functionsFolder({ 'cloud.json': { collections: { things: {} } } });
  const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-full-'));
  const full = await start(folder.dir, dataDir, LARGEST_FILE_KB);
  const put = async (url: string, from: number) => {
    const docs = Array.from({ length: BATCH }, (_, i) => ({ _id: `d${from + i}`, text: 'x'.repeat(1000) }));
    return fetch(`${url}/local/import`, {
      method: 'POST',
      body: JSON.stringify({ collection: 'things', docs }),
    });
  };
  let acknowledged = 0;
  let answer = await put(full.url, 0);
  while (answer.ok) answer = await put(full.url, (acknowledged += BATCH));
  expect(acknowledged).toBeGreaterThan(BATCH);
  const problem = {
    code: 'DATA_NOT_WRITABLE',
    message: expect.stringContaining('What was acknowledged is safe'),
  };
  expect([answer.status, await answer.json()]).toEqual([503, problem]);
  const health = await fetch(`${full.url}/local/health`);
  expect([health.status, await health.json()]).toEqual([503, problem]);
  expect((await put(full.url, acknowledged)).status).toBe(503);
  await full.kill();
  const roomy = await start(folder.dir, dataDir);
  const answered = await fetch(`${roomy.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'database.calculateDocument', collectionName: 'things', query: '{}' }),
  });
  const { data } = (await answered.json()) as { data: { total: number } };
  expect(data.total).toBeGreaterThanOrEqual(acknowledged);
  expect((await put(roomy.url, acknowledged)).status).toBe(200);
  await roomy.kill();
  folder.remove();
  rmSync(dataDir, { recursive: true });
});
