import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud } from './cloud';
import { functionsFolder, someone, testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

const ECHO = `
const cloud = require('wx-server-sdk');
exports.main = async (event) => {
  if (event.path === '/pay/notify/xml') return { statusCode: 202, headers: { 'Content-Type': 'text/xml' }, body: '<ok/>' };
  return { event, openId: cloud.getWXContext().OPENID ?? null };
};
`;

let cloud: TestCloud;
let site: string;
const logs: { level: string; functionName: string; requestId: string; text: string }[] = [];
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'local-cloud-site-'));
  mkdirSync(join(site, 'js'));
  writeFileSync(join(site, 'index.html'), '<h1>app</h1>');
  writeFileSync(join(site, 'js/app.0a1b2c3d4e.js'), 'app()');
  cloud = await testCloud(
    { things: {} },
    {
      'notify/index.js': ECHO,
      'near/index.js': 'exports.main = () => "near"',
      'cloud.json': {
        functions: { notify: { http: ['/pay/notify'] }, near: { http: ['/pay/notify/near'] } },
      },
    },
    {
      people: [{ ...someone, label: 'Ann', role: 'clerk' }],
      site: { dir: site, files: { '/frame': { contentType: 'text/html', body: '<p>frame</p>' } } },
      onLog: (line) => logs.push(line),
    },
  );
});
afterAll(async () => {
  await cloud.close();
  rmSync(site, { recursive: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(cloud.url + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });

async function login(identity: object = someone): Promise<string> {
  return ((await (await post('/local/sessions', identity)).json()) as { token: string }).token;
}

describe('POST /call/<function>', () => {
  test('the body is the event, the answer is the result; database operations and round trips are counted', async () => {
    const code = `async ({ db, event, cloud }) => {
      await Promise.all([1, 2, 3].map(() => db.collection('things').limit(1).get()));
      await db.collection('things').count();
      return { userInfo: event.userInfo, who: cloud.getWXContext().OPENID };
    }`;
    const reply = await post('/call/run', { code, args: [] }, { 'x-local-session': await login() });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({
      userInfo: { appId: 'wxapp1', openId: 'openid-1' },
      who: 'openid-1',
    });
    expect(reply.headers.get('x-local-db-ops')).toBe('4');
    expect(reply.headers.get('x-local-db-round-trips')).toBe('2');
  });

  test('userInfo from outside is not believed', async () => {
    const event = { code: '({ event }) => event.userInfo', args: [], userInfo: { openId: 'forged' } };
    const reply = await post('/call/run', event, { 'x-local-session': await login() });
    expect(await reply.json()).toEqual({ appId: 'wxapp1', openId: 'openid-1' });
  });

  test('a failure is JSON with a status, the code of WeChat and the request id that the log has', async () => {
    const event = {
      code: '() => { console.error("about to fail", { a: 1 }); throw new Error("boom") }',
      args: [],
    };
    const reply = await post('/call/run', event, { 'x-local-session': await login() });
    expect(reply.status).toBe(500);
    const body = (await reply.json()) as { requestId: string };
    expect(body).toMatchObject({
      errCode: -504002,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringContaining('boom'),
    });
    expect(logs).toContainEqual(
      expect.objectContaining({
        level: 'error',
        functionName: 'run',
        requestId: body.requestId,
        text: 'about to fail { a: 1 }',
      }),
    );
  });

  test.each<[string, string, unknown, object, number]>([
    ['no session', '/call/run', {}, {}, 401],
    ['a forged session', '/call/run', {}, { 'x-local-session': 'eyJvcGVuSWQiOiJ4In0.bad' }, 401],
    ['broken JSON', '/call/run', '{"a":', { session: true }, 400],
    ['not an object', '/call/run', '[1]', { session: true }, 400],
    ['no such function', '/call/nobody', {}, { session: true }, 404],
    ['an event over 100 KB', '/call/run', { x: 'x'.repeat(110_000) }, { session: true }, 413],
    ['a far larger body', '/call/run', { x: 'x'.repeat(1_000_000) }, { session: true }, 413],
    ['an unknown local route', '/local/nothing', {}, {}, 404],
    ['an incomplete identity', '/local/sessions', { appId: 'a' }, {}, 400],
    ['a fault that does not exist', '/local/faults', { frobnicate: 1 }, {}, 400],
    ['a clock without a time', '/local/clock', {}, {}, 400],
    ['an unknown snapshot', '/local/restore', { id: '../..' }, {}, 404],
  ])('%s is refused with a clear error', async (_name, path, body, headers, status) => {
    const session =
      'session' in headers ? { 'x-local-session': await login() } : (headers as Record<string, string>);
    const reply = await post(path, body, session);
    expect(reply.status).toBe(status);
    const error = (await reply.json()) as { code: string; message: string };
    expect(error.code).toMatch(/^[A-Z_]+$/);
    expect(error.message.length).toBeGreaterThan(5);
  });
});

describe('who may speak to it', () => {
  const raw = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      request({ host: '127.0.0.1', port: cloud.port, path: '/local/people', headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });

  test('pages of another origin and foreign names are refused, the own origin is not', async () => {
    expect(await raw({ origin: 'https://evil.example' })).toBe(403);
    expect(await raw({ origin: 'null' })).toBe(403);
    expect(await raw({ host: 'evil.example' })).toBe(403);
    expect(await raw({ origin: `http://localhost:${cloud.port}` })).toBe(200);
    expect(await raw({ host: `localhost:${cloud.port}` })).toBe(200);
  });

  test('nonsense on the wire does not bring it down', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(cloud.port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.resume();
    });
    const admin = await post('/admin', { action: 'database.frobnicate' });
    expect(await admin.json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('frobnicate'),
    });
    expect(
      (await post('/admin', { action: 'database.getDocument', collectionName: 'things', query: '{' })).status,
    ).toBe(200);
    expect((await post('/admin', 'x'.repeat(21 * 1024 * 1024))).status).toBe(413);
    expect(await (await fetch(`${cloud.url}/local/health`)).json()).toEqual({ ready: true, data: 'sound' });
  });
});

test('GET /local/people gives the labelled identities', async () => {
  expect(await (await fetch(`${cloud.url}/local/people`)).json()).toEqual([
    { ...someone, label: 'Ann', role: 'clerk' },
  ]);
});

describe('ANY /http/<path>', () => {
  test('the bound function gets the documented event and no identity', async () => {
    const reply = await fetch(`${cloud.url}/http/pay/notify?a=1`, {
      method: 'POST',
      body: '{"x":1}',
      headers: { 'Wechatpay-Nonce': 'n' },
    });
    const { event, openId } = (await reply.json()) as Tools;
    expect(openId).toBeNull();
    expect(event).toMatchObject({
      path: '/pay/notify',
      httpMethod: 'POST',
      queryStringParameters: { a: '1' },
      body: '{"x":1}',
      isBase64Encoded: false,
      requestContext: { envId: 'local-cloud' },
    });
    expect(event.headers['wechatpay-nonce']).toBe('n');
    expect(event).not.toHaveProperty('userInfo');
  });

  test('of several routes the longest leads; the answer says which request it was', async () => {
    const near = await fetch(`${cloud.url}/http/pay/notify/near/x`);
    expect(await near.json()).toBe('near');
    expect(near.headers.get('x-local-request-id')).toMatch(/^[\w-]{36}$/);
    expect(await (await fetch(`${cloud.url}/http/pay/notify/nearby`)).json()).toMatchObject({ openId: null });
  });

  test('bytes that are not text come as base64; the function may choose status, headers and body', async () => {
    const bytes = await fetch(`${cloud.url}/http/pay/notify`, {
      method: 'PUT',
      body: Buffer.from([0xff, 0xfe]),
    });
    expect(((await bytes.json()) as Tools).event).toMatchObject({ isBase64Encoded: true, body: '//4=' });
    const xml = await fetch(`${cloud.url}/http/pay/notify/xml`);
    expect([xml.status, xml.headers.get('content-type'), await xml.text()]).toEqual([
      202,
      'text/xml',
      '<ok/>',
    ]);
    expect((await fetch(`${cloud.url}/http/other`)).status).toBe(404);
  });
});

describe('the site', () => {
  const get = async (path: string) => {
    const reply = await fetch(cloud.url + path);
    return {
      status: reply.status,
      text: await reply.text(),
      cache: reply.headers.get('cache-control'),
      etag: reply.headers.get('etag'),
    };
  };

  test('files, the app for its own routes, single files', async () => {
    expect(await get('/')).toMatchObject({ status: 200, text: '<h1>app</h1>', cache: 'no-cache' });
    expect(await get('/pages/home')).toMatchObject({ status: 200, text: '<h1>app</h1>' });
    expect(await get('/js/app.0a1b2c3d4e.js')).toMatchObject({
      text: 'app()',
      cache: expect.stringContaining('immutable'),
    });
    expect(await get('/frame')).toMatchObject({ text: '<p>frame</p>' });
    expect((await get('/js/missing.js')).status).toBe(404);
    expect((await get('/%2e%2e/%2e%2e/etc/passwd')).text).not.toContain('root:');
    expect((await get('/..%2f..%2fetc%2fhostname.txt')).status).toBe(404);
  });

  test('an unchanged file is answered 304', async () => {
    const { etag } = await get('/');
    expect((await fetch(cloud.url, { headers: { 'if-none-match': etag! } })).status).toBe(304);
  });
});

test('a taken port and a folder in use are said in one line', async () => {
  const folder = functionsFolder();
  const dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-data-'));
  const options = { functionsDir: folder.dir, quiet: true };
  await expect(startCloud({ ...options, port: cloud.port })).rejects.toThrow(/^Port \d+ is taken/);
  const first = await startCloud({ ...options, dataDir });
  await expect(startCloud({ ...options, dataDir })).rejects.toThrow(/another local cloud is using it/);
  await first.close();
  writeFileSync(join(dataDir, 'data.db'), 'this is no database');
  await expect(startCloud({ ...options, dataDir })).rejects.toThrow(/^The data folder cannot be used/);
  await expect(startCloud({ ...options, functionsDir: join(folder.dir, 'none') })).rejects.toThrow(
    /no folder of functions/,
  );
  folder.remove();
  rmSync(dataDir, { recursive: true });
});
