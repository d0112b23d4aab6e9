import type { LocalPerson } from './people';

const lin: LocalPerson = { id: 'lin', name: '林晓', label: '会员', appId: 'a', openId: 'o1' };
const zhou: LocalPerson = { id: 'zhou', name: '周一航', label: '会员', appId: 'a', openId: 'o2' };

/** Node has some of these by itself, read-only. */
function put(globals: Record<string, unknown>) {
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The browser's parts that the transport uses, and a cloud that accepts only tokens it has given out. */
function browser(search = '') {
  const given = new Set<string>();
  const calls: string[] = [];
  const kept = new Map<string, string>();
  const fetch = jest.fn((url: string, init?: { headers?: Record<string, string>; body?: string }) => {
    calls.push(url);
    if (url === '/local/people') return Promise.resolve(Response.json([lin, zhou]));
    if (url === '/local/sessions') {
      const token = `${(JSON.parse(init?.body ?? '{}') as LocalPerson).openId}-${given.size}`;
      given.add(token);
      return Promise.resolve(Response.json({ token }));
    }
    const token = init?.headers?.['x-local-session'] ?? '';
    return Promise.resolve(given.has(token) ? Response.json({ token }) : new Response('', { status: 401 }));
  });
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  put({ fetch, localStorage, location: { search }, navigator: { onLine: true } });
  return { given, calls, kept };
}

/** A page opens: nothing is left in memory of the one before. */
async function page() {
  jest.resetModules();
  const { localTransport } = await import('./transport');
  return () => localTransport('home', { action: 'open', input: {}, requestId: 'r1' });
}

test('the first person of the list is logged in, once for many calls', async () => {
  const { calls } = browser();
  const send = await page();
  expect(await Promise.all([send(), send()])).toEqual([{ token: 'o1-0' }, { token: 'o1-0' }]);
  expect(calls.filter((url) => url === '/local/sessions')).toHaveLength(1);
});

test('?as= names the person', async () => {
  browser('?as=zhou');
  expect(await (await page())()).toEqual({ token: 'o2-0' });
});

test('a later page goes on with the session that was kept', async () => {
  const { calls } = browser();
  await (
    await page()
  )();
  await (
    await page()
  )();
  expect(calls.filter((url) => url === '/local/sessions')).toHaveLength(1);
});

test('a session that the cloud has forgotten is renewed for the same person', async () => {
  const { given } = browser('?as=zhou');
  await (
    await page()
  )();
  given.clear();
  given.add('somebody-else');
  expect(await (await page())()).toEqual({ token: 'o2-1' });
});

test('no answer is told apart from no network', async () => {
  browser();
  const send = await page();
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  put({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await expect(send()).rejects.toMatchObject({ code: 'NO_ANSWER' });
  put({ navigator: { onLine: false } });
  await expect(send()).rejects.toMatchObject({ code: 'OFFLINE' });
});
