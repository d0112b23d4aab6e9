import { someone, testCloud, type TestCloud, type Tools } from '../../../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
let empty: string;
beforeAll(async () => {
  cloud = await testCloud({
    goods: {
      indexes: [
        { name: 'price', keys: [['price', 1]] },
        { name: 'code', keys: [['code', 1]], unique: true },
      ],
    },
  });
  empty = await cloud.snapshot();
});
beforeEach(() => cloud.restore(empty));
afterAll(() => cloud.close());

interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

async function post(path: string, body: object): Promise<Answer> {
  const reply = await fetch(`${cloud.url}/local/data/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
}

async function read(id: unknown): Promise<Answer> {
  const query = new URLSearchParams({ collection: 'goods', id: JSON.stringify(id) });
  const reply = await fetch(`${cloud.url}/local/data/document?${query}`);
  return { status: reply.status, body: await reply.json() };
}

const goods = (count: number) =>
  cloud.import(
    'goods',
    Array.from({ length: count }, (_, i) => ({ _id: `g${i}`, price: i, code: `c${i}`, odd: i % 2 === 1 })),
  );

const query = async (asked: object) => (await post('query', { collection: 'goods', ...asked })).body;
const idsOf = (answer: { docs: { id: string }[] }) => answer.docs.map(({ id }) => JSON.parse(id));

test('collections come by name with their counts and indexes; a new one is there at once', async () => {
  await goods(3);
  expect((await post('collections', { name: 'box' })).body).toEqual({ name: 'box' });
  const list = await (await fetch(`${cloud.url}/local/data/collections`)).json();
  expect(list).toMatchObject([
    { name: 'box', count: 0, indexes: [{ name: '_id_' }] },
    {
      name: 'goods',
      count: 3,
      indexes: [{ name: '_id_' }, { name: 'price' }, { name: 'code', unique: true }],
    },
  ]);
});

test('without a filter documents come newest first, page by page, each once', async () => {
  await goods(25);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { docs: { id: string }[]; next: string | null; read: { documents: number } } = await query({
      limit: 10,
      ...(cursor ? { cursor } : {}),
    });
    expect(page.read.documents).toBeLessThanOrEqual(11);
    seen.push(...idsOf(page));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `g${24 - i}`));
});

test('a filter through an index reads what it finds, and says which index', async () => {
  await goods(50);
  const page = await query({ filter: '{"price": {"$gt": 46}}', sort: '{"price": -1}', limit: 2 });
  expect(idsOf(page)).toEqual(['g49', 'g48']);
  expect(page.read).toMatchObject({ how: 'index', index: 'price' });
  expect(page.read.documents).toBeLessThanOrEqual(4);
  const rest = await query({
    filter: '{"price": {"$gt": 46}}',
    sort: '{"price": -1}',
    limit: 2,
    cursor: page.next,
  });
  expect([idsOf(rest), rest.next]).toEqual([['g47'], null]);
});

test('without a fitting index all are read, and it is said', async () => {
  await goods(50);
  const page = await query({ filter: '{"odd": true}', sort: '{"odd": 1, "price": -1}', limit: 1 });
  expect(idsOf(page)).toEqual(['g49']);
  expect(page.read).toMatchObject({ how: 'scan', documents: 50 });
});

test('a date is found by a date and shown as one; a long document by its beginning', async () => {
  await cloud.import('goods', [
    { _id: 7, at: new Date('2026-01-02T03:04:05Z'), code: 'a' },
    { _id: '7', long: 'x'.repeat(30_000), code: 'b' },
  ]);
  const found = await query({ filter: '{"at": {"$gte": {"$date": "2026-01-01T00:00:00Z"}}}' });
  expect(found.docs).toEqual([
    { id: '7', text: '{"_id":7,"at":{"$date":"2026-01-02T03:04:05.000Z"},"code":"a"}' },
  ]);
  const [long] = (await query({})).docs;
  expect([long.id, long.cut, long.text.length]).toEqual(['"7"', true, 200]);
});

test('an edit keeps dates and number types, and is seen by functions', async () => {
  await cloud.import('goods', [{ _id: 'a', at: new Date(86_400_000), n: 1, code: 'a' }]);
  const { body } = await read('a');
  const text = body.text.replace('"n":1', '"n":2.5');
  const saved = await post('save', { collection: 'goods', id: '"a"', version: body.version, text });
  expect(saved.status).toBe(200);
  expect(await cloud.export('goods')).toEqual([{ _id: 'a', at: new Date(86_400_000), n: 2.5, code: 'a' }]);
  expect((await read('a')).body.version).toBe(saved.body.version);
  const code = ({ db }: Tools) => db.collection('goods').doc('a').get();
  expect((await cloud.run(code)).data.n).toBe(2.5);
});

test('what somebody else has changed since is not overwritten, nor removed', async () => {
  await goods(1);
  const { body } = await read('g0');
  await cloud.run(({ db }: Tools) =>
    db
      .collection('goods')
      .doc('g0')
      .update({ data: { price: 9 } }),
  );
  const asked = { collection: 'goods', id: '"g0"', version: body.version, text: body.text };
  expect(await post('save', asked)).toMatchObject({ status: 409, body: { code: 'CHANGED_MEANWHILE' } });
  expect((await post('remove', asked)).status).toBe(409);
  expect((await cloud.export('goods'))[0]).toMatchObject({ price: 9 });
  const { version } = (await read('g0')).body;
  expect((await post('remove', { ...asked, version })).status).toBe(200);
  expect(await post('save', { ...asked, version })).toMatchObject({
    status: 404,
    body: { code: 'DOCUMENT_MISSING' },
  });
});

test('of many who save the same version at once one wins, the others are told', async () => {
  await goods(1);
  const { version } = (await read('g0')).body;
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async (_, n) => {
      const text = JSON.stringify({ _id: 'g0', price: n, code: 'c0' });
      return (await post('save', { collection: 'goods', id: '"g0"', version, text })).status;
    }),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
});

test('a document a transaction holds is not saved over', async () => {
  await goods(1);
  const { version, text } = (await read('g0')).body;
  const save = { collection: 'goods', id: '"g0"', version, text };
  const meanwhile = async ({ db, event }: Tools) => {
    const [url, body] = event.args;
    const transaction = await db.startTransaction();
    await transaction
      .collection('goods')
      .doc('g0')
      .update({ data: { price: 1 } });
    const reply = await fetch(url, { method: 'POST', body });
    await transaction.commit();
    return reply.json();
  };
  const answer = await cloud.run(meanwhile, `${cloud.url}/local/data/save`, JSON.stringify(save));
  expect(answer.code).toBe('DATABASE_TRANSACTION_CONFLICT');
  expect((await cloud.export('goods'))[0]).toMatchObject({ price: 1 });
});

test('an added document gets an id; a taken key is refused', async () => {
  const added = await post('add', { collection: 'goods', text: '{"code": "k"}' });
  expect(added.body.id).toMatch(/^[0-9a-f]{32}$/);
  const again = await post('add', { collection: 'goods', text: '{"code": "k"}' });
  expect([again.status, again.body.message]).toEqual([400, expect.stringContaining('E11000')]);
});

test('an export is one line of canonical Extended JSON for each document, and can be imported again', async () => {
  await goods(600);
  const reply = await fetch(`${cloud.url}/local/data/export?collection=goods`);
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="goods.jsonl"');
  const docs = (await reply.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(docs).toHaveLength(600);
  const body = JSON.stringify({ collection: 'copy', docs });
  await fetch(`${cloud.url}/local/import`, { method: 'POST', body });
  expect(await cloud.export('copy')).toEqual(await cloud.export('goods'));
});

describe('refused with a clear error, nothing written', () => {
  test.each([
    ['no such collection', 'query', { collection: 'none' }, /not exist/],
    ['a filter that is not JSON', 'query', { filter: '{price: 5}' }, /filter is not JSON/],
    ['a filter that is a list', 'query', { filter: '[]' }, /filter must be an object/],
    ['an unknown operator', 'query', { filter: '{"a": {"$near5": 1}}' }, /near5/],
    ['code in a filter', 'query', { filter: '{"$where": "while(1);"}' }, /where/],
    ['a sort by a word', 'query', { sort: '{"a": "up"}' }, /must be 1 or -1/],
    ['a limit of a million', 'query', { limit: 1e6 }, /limit/],
    ['a cursor of nonsense', 'query', { cursor: 'x' }, /cursor/],
    ['a document that is a number', 'add', { text: '5' }, /must be an object/],
    ['a date that is none', 'add', { text: '{"a": {"b": {"$date": "soon"}}}' }, /a\.b: not a date/],
    ['a field that looks like an operator', 'add', { text: '{"$set": {"a": 1}}' }, /cannot be called/],
    [
      'a field that would change every object',
      'add',
      { text: '{"__proto__": {"a": 1}}' },
      /cannot be called/,
    ],
    ['an id that is an object', 'add', { text: '{"_id": {"a": 1}}' }, /_id/],
    [
      'a document nested without end',
      'add',
      { text: '{"a":'.repeat(200) + '1' + '}'.repeat(200) },
      /levels deep/,
    ],
    ['another _id', 'save', { id: '"g0"', version: 'x', text: '{"_id": "g1"}' }, /cannot be changed/],
    ['a collection that exists', 'collections', { name: 'goods' }, /exist/],
    ['a collection called ../x', 'collections', { name: '../x' }, /possible/],
  ])('%s', async (_what, path, body, message) => {
    await goods(1);
    const answer = await post(path, { collection: 'goods', ...body });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(message);
    expect(await cloud.export('goods')).toHaveLength(1);
    expect(await cloud.call('run', { code: '() => 1', args: [] }, someone)).toBe(1);
  });
});
