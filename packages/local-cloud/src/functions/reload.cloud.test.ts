import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from '../cloud';
import type { LocalCloud, LogLine } from '../options';
import { functionsFolder, SDK_FOLDER, someone, type TestFolder, type Tools } from '../testing/test-cloud';

jest.setTimeout(60_000);

const version = (n: number | string) =>
  `const { help } = require('./lib/help'); exports.main = async ({ ms = 0 }) => { await new Promise((r) => setTimeout(r, ms)); return [${JSON.stringify(n)}, help]; };`;
const help = (n: number | string) => `exports.help = ${JSON.stringify(n)};`;
const timer = (config: string) => ({ triggers: [{ name: 't', type: 'timer', config }] });

let folder: TestFolder;
let cloud: LocalCloud;
let lines: LogLine[] = [];
beforeEach(async () => {
  lines = [];
  folder = functionsFolder({
    'f/index.js': version(1),
    'f/lib/help.js': help(1),
    'cloud.json': { functions: { f: { timeoutSeconds: 10, maxWorkers: 3 } }, collections: { things: {} } },
  });
  cloud = await startCloud({
    ...{
      functionsDir: folder.dir,
      sdkFrom: SDK_FOLDER,
      quiet: true,
      fsync: false,
      timers: 'jumps',
      watch: true,
    },
    onLog: (line) => lines.push(line),
  });
});
afterEach(async () => {
  await cloud.close();
  folder.remove();
});

const write = (path: string, content: string | object) => {
  mkdirSync(join(folder.dir, path, '..'), { recursive: true });
  writeFileSync(join(folder.dir, path), typeof content === 'string' ? content : JSON.stringify(content));
};
const call = (name = 'f', event = {}) => cloud.call<Tools>(name, event, someone);
const failure = (name = 'f') => call(name).then(String, (error: Error) => error.message);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the log has a line with the text, beyond those there were. */
async function said(text: string, from = 0): Promise<void> {
  const there = () => lines.slice(from).some((line) => line.text.includes(text));
  for (const deadline = Date.now() + 15_000; !there() && Date.now() < deadline;) await sleep(5);
  if (!there()) throw new Error(`the log does not say "${text}": ${JSON.stringify(lines.slice(from))}`);
}
async function change(path: string, content: string | object, text: string): Promise<void> {
  const from = lines.length;
  write(path, content);
  await said(text, from);
}

test('calls in flight all the time: none fails, none is answered by old code after the reload is acknowledged', async () => {
  let acknowledged = 1;
  let running = true;
  let answered = 0;
  const wrong: unknown[] = [];
  const caller = async (ms: number) => {
    while (running) {
      const least = acknowledged;
      const [code, helper] = await call('f', { ms }).catch((error: Error) => [error.message]);
      if (!(code >= least && helper >= least)) wrong.push([least, code, helper]);
      answered++;
    }
  };
  const callers = [0, 1, 5, 40].map(caller);
  for (let n = 2; n <= 12; n++) {
    const from = lines.length;
    // As a slow editor does it: a file half written, then the other file, then the rest.
    write('f/index.js', version(n).slice(0, 60));
    await sleep(n % 3 === 0 ? 30 : 0);
    write('f/lib/help.js', help(n));
    write('f/index.js', version(n));
    await said('reloaded f', from);
    acknowledged = n;
    const enough = answered + 8;
    while (answered < enough) await sleep(5);
  }
  running = false;
  await Promise.all(callers);
  expect(wrong).toEqual([]);
});

test('a call under way ends on the code it began with, the next one has the new code at once', async () => {
  // On instances that are ready: one that is just loading when a file changes begins anew.
  await cloud.prewarm('f', 3);
  const long = Promise.all([1, 2, 3].map(() => call('f', { ms: 1500 })));
  await sleep(300);
  await change('f/index.js', version(2), 'reloaded f');
  expect(await call()).toEqual([2, 1]);
  expect(await long).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

test('a broken version is reported in the log and by the calls, and repaired by the next change', async () => {
  await call();
  await change('f/lib/help.js', 'exports.help = ;', 'the new code does not load');
  expect(lines.at(-1)).toMatchObject({
    level: 'error',
    functionName: 'f',
    text: expect.stringContaining('SyntaxError'),
  });
  expect(await failure()).toContain('SyntaxError');
  await change('f/lib/help.js', help(3), 'reloaded f');
  expect(await call()).toEqual([1, 3]);
});

test('a new function appears, a removed one disappears, others are left alone', async () => {
  await call();
  expect(await failure('g')).toContain('FUNCTION_NOT_FOUND');
  write('g/lib/help.js', help('g'));
  await change('g/index.js', version('g'), 'reloaded g');
  expect(await call('g')).toEqual(['g', 'g']);
  expect(lines.filter((line) => line.text === 'reloaded f')).toEqual([]);
  const from = lines.length;
  rmSync(join(folder.dir, 'g'), { recursive: true });
  await said('removed g', from);
  expect(await failure('g')).toContain('FUNCTION_NOT_FOUND');
});

test('everything is built anew, the folder removed first: calls wait for it', async () => {
  await call();
  rmSync(join(folder.dir, 'f'), { recursive: true });
  rmSync(join(folder.dir, 'cloud.json'));
  await sleep(400);
  const calls = Promise.all([1, 2, 3, 4].map(() => call('f', { ms: 100 })));
  await sleep(400);
  write('f/lib/help.js', help(2));
  write('f/index.js', version(2));
  await change('cloud.json', { functions: { f: { timeoutSeconds: 7 } } }, 'reloaded f');
  for (const [code] of await calls) expect([1, 2]).toContain(code);
  expect(await call()).toEqual([2, 2]);
});

test('cloud.json brings limits, routes and indexes; a broken one changes nothing', async () => {
  const settings = {
    functions: { f: { timeoutSeconds: 0.2, http: ['/hook'] } },
    collections: { things: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] }, more: {} },
  };
  await change('cloud.json', settings, 'the collection more has');
  await expect(call('f', { ms: 1000 })).rejects.toThrow(/after 0.2 seconds/);
  expect(await (await fetch(`${cloud.url}/http/hook`)).json()).toEqual([1, 1]);
  await cloud.import('things', [{ _id: 'a', n: 1 }]);
  await expect(cloud.import('things', [{ _id: 'b', n: 1 }])).rejects.toThrow(/E11000/);
  await change('cloud.json', '{"functions":', 'is not JSON');
  expect(await (await fetch(`${cloud.url}/http/hook`)).json()).toEqual([1, 1]);
});

test('timers follow config.json', async () => {
  const timers = async () => (await (await fetch(`${cloud.url}/local/timers`)).json()) as Tools[];
  expect(await timers()).toEqual([]);
  await change('f/config.json', timer('0 0 3 * * * *'), 'reloaded f');
  expect(await timers()).toMatchObject([{ functionName: 'f', expression: '0 0 3 * * * *' }]);
  await change('f/config.json', timer('never'), 'not taken over');
  expect(lines.find((line) => line.text.includes('not taken over'))!.text).toMatch(
    /f\/config\.json: triggers\[0\]\.config/,
  );
  expect(await timers()).toHaveLength(1);
  await change('f/config.json', {}, 'reloaded f');
  expect(await timers()).toEqual([]);
});
