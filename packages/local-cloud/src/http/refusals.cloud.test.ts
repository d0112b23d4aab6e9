import { request } from 'node:http';
import { connect } from 'node:net';
import { sendTo, type Sent } from '../testing/send';
import { openHostileStand, type HostileStand } from '../testing/hostile-stand';
import { someone, type TestCloud } from '../testing/test-cloud';

jest.setTimeout(120_000);

let stand: HostileStand;
let cloud: TestCloud;
beforeAll(async () => {
  stand = await openHostileStand();
  ({ cloud } = stand);
});
afterAll(() => cloud.close());

const send = (sent: Sent) => sendTo(cloud.port, sent);

const stillWell = () => stand.stillWell();

const CASES: [string, Sent, number, RegExp][] = [
  ['broken JSON', { method: 'POST', path: '/admin', body: '{"a":' }, 400, /INVALID_JSON/],
  ['no object', { method: 'POST', path: '/local/faults', body: '[]' }, 400, /INVALID_JSON/],
  ['invalid UTF-8', { method: 'POST', path: '/admin', body: Buffer.from([0x7b, 0xff, 0x7d]) }, 400, /UTF-8/],
  [
    'an unknown action',
    { method: 'POST', path: '/admin', body: '{"action":"x.y"}' },
    200,
    /does not know the action x\.y/,
  ],
  [
    'an inherited action',
    { method: 'POST', path: '/admin', body: '{"action":"constructor"}' },
    200,
    /INVALID_PARAM/,
  ],
  ['no action', { method: 'POST', path: '/admin', body: '{}' }, 400, /INVALID_PARAM/],
  ['another method', { method: 'GET', path: '/admin' }, 405, /METHOD/],
  ['another method at a local door', { method: 'PATCH', path: '/local/clock' }, 404, /NOT_FOUND/],
  ['a broken %-escape', { method: 'GET', path: '/local/files/%zz' }, 400, /BAD_URL/],
  ['a broken %-escape of a function', { method: 'POST', path: '/call/%e6%9c' }, 400, /BAD_URL/],
  ['a broken %-escape of a site', { method: 'GET', path: '/%' }, 400, /BAD_URL/],
  ['another host in the address', { method: 'GET', path: '//evil.example/x' }, 400, /BAD_URL/],
  ['a whole address', { method: 'GET', path: 'http://evil.example/' }, 400, /BAD_URL/],
  ['dots in a name', { method: 'GET', path: '/local/files/..%2f..%2fdata.db' }, 404, /NONEXIST/],
  ['backslashes in a name', { method: 'GET', path: '/local/files/..%5c..%5cdata.db' }, 404, /NONEXIST/],
  ['a NUL in a name', { method: 'GET', path: '/local/files/a%00b' }, 404, /NONEXIST/],
  [
    'another origin',
    { method: 'GET', path: '/local/people', headers: { origin: 'https://evil.example' } },
    403,
    /FOREIGN_ORIGIN/,
  ],
  [
    'another host',
    { method: 'GET', path: '/local/people', headers: { host: 'evil.example' } },
    403,
    /FOREIGN_HOST/,
  ],
  [
    'huge headers',
    { method: 'GET', path: '/local/people', headers: { 'x-a': 'a'.repeat(20_000) } },
    431,
    /HEADERS_TOO_LARGE/,
  ],
  [
    'an answer that HTTP does not allow',
    { method: 'POST', path: '/http/hook', body: 'bad' },
    502,
    /FUNCTION_ANSWER/,
  ],
  [
    '__proto__ in a document',
    {
      method: 'POST',
      path: '/admin',
      body: JSON.stringify({
        action: 'database.insertDocument',
        collectionName: 'things',
        data: ['{"_id":"p","__proto__":{"polluted":1}}'],
      }),
    },
    200,
    /a field cannot be called __proto__/,
  ],
  [
    '__proto__ in an update',
    {
      method: 'POST',
      path: '/admin',
      body: JSON.stringify({
        action: 'database.modifyDocument',
        collectionName: 'things',
        multi: true,
        query: '{"_id":"kept"}',
        data: '{"$set":{"__proto__.polluted":1}}',
      }),
    },
    200,
    /a field cannot be called __proto__/,
  ],
  [
    '__proto__ in an import',
    {
      method: 'POST',
      path: '/local/import',
      body: '{"collection":"things","docs":[{"_id":"p","__proto__":{"polluted":1}}]}',
    },
    400,
    /a field cannot be called __proto__/,
  ],
  [
    'a time that is none',
    { method: 'POST', path: '/local/clock', body: '{"nowMs":1e300}' },
    400,
    /INVALID_PARAM/,
  ],
];

afterEach(stillWell);

test.each<[string, Sent, number, RegExp]>(CASES)('%s', async (_name, sent, status, text) => {
  const reply = await send(sent);
  expect(reply.status).toBe(status);
  expect(reply.text).toMatch(text);
});

test.each(['/admin', '/local/import', '/call/hook', '/http/hook', '/cos/x'])(
  'a body of 100 MB at %s is refused before it is read',
  async (path) => {
    const headers = {
      'content-length': String(100 * 1024 * 1024),
      'x-local-session': cloud.createSession(someone),
    };
    const reply = await new Promise<number>((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: cloud.port, method: 'POST', path, headers },
        (answer) => {
          resolve(answer.statusCode ?? 0);
          asked.destroy();
        },
      );
      asked.on('error', reject);
      asked.write('{');
    });
    expect(reply).toBe(413);
  },
);

test('a body that never ends, in pieces without a length, is cut off', async () => {
  const outcome = await new Promise<string>((resolve) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: cloud.port,
        method: 'POST',
        path: '/call/hook',
        headers: { 'x-local-session': cloud.createSession(someone) },
      },
      (answer) => {
        resolve(String(answer.statusCode));
        asked.destroy();
      },
    );
    asked.on('error', (error) => resolve(error.message));
    const pump = () => {
      while (!asked.destroyed && asked.write(Buffer.alloc(65_536, 'x')));
    };
    asked.on('drain', pump);
    pump();
  });
  expect(outcome).toMatch(/413|EPIPE|ECONNRESET|hang up/);
});

test.each([
  ['headers', 'POST /admin HTTP/1.1\r\nHost: x\r\nX-A:'],
  ['a body', `POST /admin HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 100\r\n\r\n{"action":`],
  ['an upload', `PUT /cos/x HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 100\r\n\r\nabc`],
])('%s that stop half-way: the connection is closed in time', async (_what, text) => {
  const startedMs = performance.now();
  await new Promise<void>((resolve) => {
    const socket = connect(cloud.port, '127.0.0.1', () =>
      socket.write(text.replace('PORT', String(cloud.port))),
    );
    socket.on('close', () => resolve());
    socket.on('error', () => undefined);
    socket.resume();
  });
  expect(performance.now() - startedMs).toBeLessThan(10_000);
});

test.each([20, 5000, 100_000])(
  'objects in objects, %i deep, in an event, a query and a document',
  async (depth) => {
    const deep = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    const session = { 'x-local-session': cloud.createSession(someone) };
    const texts = [
      await send({ method: 'POST', path: '/call/hook', headers: session, body: deep.slice(0, 200_000) }),
      await send({ method: 'POST', path: '/call/hook', headers: session, body: deep }),
      await send({
        method: 'POST',
        path: '/local/import',
        body: `{"collection":"things","docs":[${deep}]}`,
      }),
      await send({
        method: 'POST',
        path: '/admin',
        body: JSON.stringify({ action: 'database.getDocument', collectionName: 'things', query: deep }),
      }),
      await send({
        method: 'POST',
        path: '/admin',
        body: JSON.stringify({ action: 'database.insertDocument', collectionName: 'things', data: [deep] }),
      }),
    ];
    for (const { status, text } of texts) {
      expect([200, 400, 413]).toContain(status);
      expect(text).not.toMatch(/SYS_ERR|INTERNAL/);
    }
  },
);
