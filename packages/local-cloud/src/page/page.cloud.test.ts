import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { testCloud, type TestCloud } from '../testing/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({});
});
afterAll(() => cloud.close());

const get = (path: string) => fetch(cloud.url + path, { redirect: 'manual' });

test('without an app the address leads to the page', async () => {
  for (const path of ['/', '/local']) {
    const reply = await get(path);
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/local/']);
  }
});

test('the page lets nothing run that is not its own', async () => {
  const reply = await get('/local/');
  const policy = reply.headers.get('content-security-policy')!;
  const html = await reply.text();
  const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]!);
  expect(inline).toHaveLength(1);
  const hash = createHash('sha256').update(inline[0]!).digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
});

test.each([
  ['/local/page/main.js', 'text/javascript; charset=utf-8', 'pageView'],
  ['/local/page/styles/base.css', 'text/css; charset=utf-8', '--accent'],
  ['/local/page/lit-html/lit-html.js', 'text/javascript; charset=utf-8', 'BSD-3-Clause'],
  ['/local/page/lit-html/directives/repeat.js', 'text/javascript; charset=utf-8', '../lit-html.js'],
])('%s is sent as it is', async (path, type, piece) => {
  const reply = await get(path);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, type]);
  expect(await reply.text()).toContain(piece);
});

/** `fetch` would tidy the path up. */
const statusOfRaw = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const options = { port: cloud.port, path, headers: { host: `127.0.0.1:${cloud.port}` } };
    request({ host: '127.0.0.1', ...options }, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end();
  });

test.each([
  '/local/page/../page.ts',
  '/local/page/..%2fpage.ts',
  '/local/page/lit-html/../../package.json',
  '/local/page/none.js',
])('%s leads nowhere', async (path) => {
  expect(await statusOfRaw(path)).toBe(404);
});

test('it is only read, and only by its own origin', async () => {
  expect((await fetch(`${cloud.url}/local/`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${cloud.url}/local/`, { headers: { origin: 'http://evil.example' } })).status).toBe(
    403,
  );
});

test('a code is a picture of what it carries; too long a text is refused', async () => {
  const reply = await get('/local/code?text=weixin%3A%2F%2Fwxacode%2Fwx1%3Fscene%3Da');
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await get(`/local/code?text=${'x'.repeat(1300)}`)).status).toBe(400);
  expect((await get('/local/code')).status).toBe(400);
});
