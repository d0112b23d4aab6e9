import { someone, testCloud, type TestCloud } from '../testing/test-cloud';
import type { CallRecord, KeptLine } from './history';

jest.setTimeout(30_000);

const CHATTY = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
exports.main = async (event) => {
  console.log('hello', event.n);
  console.warn('careful', event.n);
  if (event.flood) for (let i = 0; i < 5000; i++) console.log(i);
  if (event.long) console.log('x'.repeat(event.long));
  if (event.throws) throw new Error('thrown ' + event.n);
  if (event.rejects) { Promise.reject(new Error('rejected ' + event.n)); await new Promise((r) => setTimeout(r, 1000)); }
  if (event.explodes) { setTimeout(() => { throw new Error('uncaught ' + event.n); }); await new Promise((r) => setTimeout(r, 1000)); }
  if (event.nested) await cloud.callFunction({ name: 'chatty', data: { action: 'inner', n: event.nested } });
  return event.n;
};
`;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud(
    { things: {} },
    { 'chatty/index.js': CHATTY, 'cloud.json': { functions: { chatty: { timeoutSeconds: 20 } } } },
  );
});
afterAll(() => cloud.close());

async function get<T>(path: string): Promise<T> {
  const reply = await fetch(cloud.url + path);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}
const calls = (query = '') => get<CallRecord[]>(`/local/calls?${query}`);
const lines = (query = '') => get<KeptLine[]>(`/local/logs?${query}`);
const call = (event: Record<string, unknown>) => cloud.call('chatty', event, someone).catch(() => undefined);

test('a call leaves a record, cold at first and warm then, with its origin and sizes', async () => {
  await call({ action: 'greet', n: 1 });
  await call({ action: 'greet', n: 2 });
  const [warm, cold] = await calls('function=chatty&limit=2');
  expect(cold).toEqual({
    n: expect.any(Number),
    requestId: expect.any(String),
    functionName: 'chatty',
    action: 'greet',
    startedAtMs: expect.any(Number),
    ms: expect.any(Number),
    ok: true,
    cold: true,
    queuedMs: expect.any(Number),
    dbOps: 0,
    roundTrips: 0,
    source: 'wx_client',
    requestBytes: '{"action":"greet","n":1}'.length,
    responseBytes: 1,
  });
  expect(warm!.cold).toBe(false);
  expect(cold!.ms).toBeGreaterThan(warm!.ms);
});

test('lines are found by request, by level and worse, in the order they were written', async () => {
  await call({ n: 3 });
  const [{ requestId } = {} as CallRecord] = await calls('limit=1');
  const mine = await lines(`requestId=${requestId}`);
  expect(mine.map(({ level, text, functionName }) => [level, text, functionName])).toEqual([
    ['log', 'hello 3', 'chatty'],
    ['warn', 'careful 3', 'chatty'],
  ]);
  expect((await lines(`requestId=${requestId}&level=warn`)).map((line) => line.text)).toEqual(['careful 3']);
  expect((await lines('limit=1'))[0]!.text).toBe('careful 3');
  expect((await lines(`limit=1&before=${mine[1]!.n}`))[0]!.text).toBe('hello 3');
});

test('lines are found by a piece of their text, in any case, and by how their request begins', async () => {
  await call({ n: 'Needle' });
  const [{ requestId } = {} as CallRecord] = await calls('limit=1');
  expect((await lines('text=hello+needle')).map((line) => line.requestId)).toEqual([requestId]);
  expect((await lines(`text=${requestId.slice(0, 8)}`)).map(({ level }) => level)).toEqual(['log', 'warn']);
  expect(await lines('text=no+such+words')).toEqual([]);
});

test.each([
  ['throws', 'thrown'],
  ['rejects', 'rejected'],
  ['explodes', 'uncaught'],
])('an error (%s) is in the log under the request, with its stack, and in the record', async (how, word) => {
  await call({ n: 4, [how]: true });
  const [record] = await calls('function=chatty&limit=1');
  expect(record).toMatchObject({ ok: false, error: { code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002 } });
  const [error] = await lines(`requestId=${record!.requestId}&level=error`);
  expect(error!.text).toContain(`${word} 4`);
  expect(error!.text).toMatch(/at .*index\.js:\d+:\d+/);
});

test('a nested call knows its parent', async () => {
  await call({ n: 5, nested: 6 });
  const [outer, inner] = await calls('function=chatty&limit=2');
  expect(inner).toMatchObject({
    action: 'inner',
    source: 'wx_client,scf',
    parentRequestId: outer!.requestId,
  });
  expect(outer).not.toHaveProperty('parentRequestId');
  expect(await calls(`parent=${outer!.requestId}`)).toEqual([inner]);
  expect(await calls(`limit=1&before=${outer!.n}`)).toEqual([inner]);
});

test('[functions.callFunction] the answer says which request it was and whether an instance was started', async () => {
  const headers = { 'x-local-session': cloud.createSession(someone) };
  const reply = await fetch(`${cloud.url}/call/chatty`, { method: 'POST', body: '{"n":7}', headers });
  const [record] = await calls('limit=1');
  expect(reply.headers.get('x-local-request-id')).toBe(record!.requestId);
  expect(reply.headers.get('x-local-cold')).toBe('false');
  const failed = await fetch(`${cloud.url}/call/chatty`, { method: 'POST', body: '{"throws":1}', headers });
  const [failure] = await calls('limit=1');
  expect(failed.headers.get('x-local-request-id')).toBe(failure!.requestId);
});

test('a flood of lines and a long line are cut', async () => {
  await call({ n: 8, flood: true });
  const [flood] = await calls('limit=1');
  const kept = await lines(`requestId=${flood!.requestId}&limit=1000`);
  expect(kept).toHaveLength(1000);
  expect(kept.at(-1)!.text).toContain('left out');
  await call({ n: 9, long: 1_000_000 });
  const [long] = await lines('limit=1');
  expect(long!.text.length).toBeLessThan(9000);
  expect(long!.text.endsWith('(1000000 characters)')).toBe(true);
});

test('a filter that is not a number is refused', async () => {
  expect((await fetch(`${cloud.url}/local/calls?limit=many`)).status).toBe(400);
  expect((await fetch(`${cloud.url}/local/logs?before=-1`)).status).toBe(400);
});
