import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, type ToolProcess } from './tool-process';

jest.setTimeout(300_000);

const PACKAGE = join(__dirname, '..');

let folder: string;
let tarball: string;
let files: string[];
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'wxcloud-local-packed-')));
  const options = { cwd: PACKAGE, encoding: 'utf8' } as const;
  const out = execFileSync(process.execPath, ['--import', 'tsx', 'pack/main.ts', folder], options);
  tarball = out.split(': ')[0]!;
  files = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  cpSync(join(PACKAGE, 'examples/quickstart'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it holds what it needs, and nothing of the development', () => {
  const needed = [
    'bin/wxcloud-local.cjs',
    'dist/wxcloud-local.cjs',
    'dist/worker/entry.cjs',
    'dist/static/index.html',
    'dist/index.d.ts',
    'dist/testing.d.ts',
    'examples/quickstart/functions/places/index.js',
    'README.md',
    'README.zh-CN.md',
    'LICENSE',
    'package.json',
  ];
  expect(files).toEqual(expect.arrayContaining(needed.map((path) => `package/${path}`)));
  expect(files.filter((path) => /\.test\.|node_modules|tsconfig|\/src\/|(?<!\.d)\.ts$/.test(path))).toEqual(
    [],
  );
});

async function post(url: string, path: string, body: object, token?: string): Promise<Answer> {
  const headers = token ? { 'x-local-session': token } : undefined;
  const reply = await fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers });
  if (!reply.ok) throw new Error(await reply.text());
  return reply.json() as Promise<Answer>;
}

const start = (...more: string[]): Promise<ToolProcess> => {
  const args = ['--functions', 'functions', '--seed', 'seed.json', '--data', '.data', '--port', '0'];
  return runTool(tarball, [...args, ...more], folder);
};

const documents = async (url: string, collection: string) => {
  const text = await (await fetch(`${url}/local/data/export?collection=${collection}`)).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
};

test('the quick-start functions run by the one command, and their data outlives kill -9', async () => {
  const first = await start();
  expect(first.output()).toMatch(/daily +timer 0 5 0 \* \* \* \*, next \d/);
  expect((await fetch(`${first.url}/local/`)).headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${first.url}/local/page/lit-html/lit-html.js`)).status).toBe(200);
  const { token } = await post(first.url, '/local/sessions', { appId: 'wxapp', openId: 'ann' });
  const call = (name: string, event: object) => post(first.url, `/call/${name}`, event, token as string);
  const { id } = await call('places', { action: 'add', name: 'Pier', longitude: 121.5, latitude: 31.24 });
  const near = { action: 'nearest', longitude: 121.4999, latitude: 31.24 };
  expect(await call('places', near)).toMatchObject([{ name: 'Pier' }, { name: 'The Bund' }]);
  expect(await call('places', { action: 'rename', id, name: 'Old Pier' })).toEqual({ updated: 1 });
  expect(await call('places', { action: 'list' })).toHaveLength(3);
  expect(await call('places', { action: 'remove', id: 'bund' })).toEqual({ removed: 0 });

  // 100.00 in the account: of 15 payments of 10.00 at once, 10 can be made.
  const payments = Array.from({ length: 15 }, () => call('transfer', { from: 'ann', to: 'bob', fen: 1000 }));
  const settled = await Promise.allSettled(payments);
  const moved = settled.filter((one) => one.status === 'fulfilled' && one.value['moved']).length;
  expect(moved).toBeGreaterThan(0);
  const balances = [
    { _id: 'ann', balanceFen: { $numberInt: String(10_000 - moved * 1000) } },
    { _id: 'bob', balanceFen: { $numberInt: String(moved * 1000) } },
  ];
  expect(await documents(first.url, 'accounts')).toEqual(balances);

  const { timers } = await post(first.url, '/local/clock', { advanceMs: 86_400_000 });
  expect(timers).toMatchObject([{ functionName: 'daily', ok: true }]);
  const [day] = await documents(first.url, 'days');
  expect(day).toMatchObject({ count: { $numberInt: String(moved) } });

  await first.end('SIGKILL');
  const second = await start();
  expect(await documents(second.url, 'accounts')).toEqual(balances);
  expect(await documents(second.url, 'days')).toEqual([day]);
  expect(await documents(second.url, 'places')).toHaveLength(3);
  await second.end('SIGINT');
  expect(second.output()).toContain('Stopping.');
});

test('told to listen elsewhere it warns loudly, and still refuses foreign names', async () => {
  // Loopback, written as the tool does not know it: tests listen nowhere else.
  const tool = await start('--host', '0x7f.1', '--data', '.other');
  expect(tool.output()).toMatch(/!! .*act as any user/s);
  const origin = await fetch(`${tool.url}/local/people`, { headers: { origin: 'http://evil.example' } });
  expect(origin.status).toBe(403);
  await tool.end('SIGTERM');
});

test("the README's test runs from the tarball, from CommonJS and from ES modules", () => {
  const project = join(folder, 'project');
  cpSync(join(folder, 'functions'), join(project, 'cloudfunctions'), { recursive: true });
  rmSync(join(project, 'cloudfunctions/cloud.json'));
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: project, encoding: 'utf8' });
  npm('install', '--prefer-offline', '--no-audit', '--no-fund', tarball, 'jest@29.7.0');
  const [, example = ''] = /## In your tests\n+```js\n([^]*?)```/.exec(
    readFileSync(join(PACKAGE, 'README.md'), 'utf8'),
  )!;
  writeFileSync(join(project, 'places.test.js'), example);
  const jest = join(project, 'node_modules/jest/bin/jest.js');
  execFileSync(process.execPath, [jest, '--ci'], { cwd: project, stdio: 'pipe' });
  const esm = `import { startTestCloud } from 'wxcloud-local/testing';
    const cloud = await startTestCloud({ functions: 'cloudfunctions', seed: { collections: { places: {} } } });
    await cloud.call('places', { action: 'add', name: 'Pier', longitude: 1, latitude: 2 });
    console.log((await cloud.export('places'))[0].name);
    await cloud.close();`;
  writeFileSync(join(project, 'es.mjs'), esm);
  const said = execFileSync(process.execPath, ['es.mjs'], { cwd: project, encoding: 'utf8' });
  expect(said.trim()).toBe('Pier');
});

type Answer = Record<string, unknown>;
