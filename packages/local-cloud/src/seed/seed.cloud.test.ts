import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCloud } from '../testing/test-cloud';
import type { Seed } from './seed';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'local-cloud-seed-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const SEED = {
  collections: {
    todos: { docs: [{ _id: 't', at: { $date: '2026-01-01T00:00:00Z' } }] },
    users: {
      indexes: [{ name: 'mail', keys: [['mail', 1]], unique: true }],
      docs: [{ _id: 'u', mail: 'a' }],
    },
  },
  people: [{ label: 'Ann', appId: 'a', openId: 'ann' }],
  files: { 'pictures/logo.txt': { from: './logo.txt' }, 'note.txt': 'text', 'b.bin': { base64: 'AAEC' } },
};

function written(seed: object): string {
  writeFileSync(join(folder, 'logo.txt'), 'a picture');
  const file = join(folder, 'seed.json');
  writeFileSync(file, JSON.stringify(seed));
  return file;
}

test('a new folder begins with the seed; later starts leave the data alone, and fresh takes it again', async () => {
  const options = { dataDir: join(folder, 'data'), seed: written(SEED) };
  const first = await testCloud({ todos: {} }, {}, options);
  const read = async (path: string) => (await fetch(`${first.url}/local/files/${path}`)).text();
  expect(await first.export('todos')).toEqual([{ _id: 't', at: new Date('2026-01-01T00:00:00Z') }]);
  expect([await read('pictures/logo.txt'), await read('note.txt'), await read('b.bin')]).toEqual([
    'a picture',
    'text',
    '\0\x01\x02',
  ]);
  expect(await (await fetch(`${first.url}/local/people`)).json()).toEqual(SEED.people);
  const add = ({ db }: { db: never }) => (db as never as Db).collection('users').add({ data: { mail: 'a' } });
  await expect(first.run(add)).rejects.toThrow(/E11000/);
  await first.import('todos', [{ _id: 't', done: true }]);
  await first.close();

  const second = await testCloud({ todos: {} }, {}, options);
  expect(await second.export('todos')).toEqual([{ _id: 't', done: true }]);
  expect(await (await fetch(`${second.url}/local/people`)).json()).toEqual(SEED.people);
  await expect(testCloud({ todos: {} }, {}, { ...options, fresh: true })).rejects.toThrow(
    /another local cloud/,
  );
  expect(await second.export('todos')).toHaveLength(1);
  await second.close();

  const third = await testCloud({ todos: {} }, {}, { ...options, fresh: true });
  expect(await third.export('todos')).toEqual([{ _id: 't', at: new Date('2026-01-01T00:00:00Z') }]);
  await third.close();
});

interface Db {
  collection(name: string): { add(what: object): unknown };
}

test('a first start that could not apply its seed begins again', async () => {
  const dataDir = join(folder, 'data');
  const users = { indexes: SEED.collections.users.indexes, docs: [{ mail: 'a' }, { mail: 'a' }] };
  const bad = { collections: { ...SEED.collections, users } } as unknown as Seed;
  await expect(testCloud({}, {}, { dataDir, seed: bad })).rejects.toThrow(/^collections\.users: .*E11000/);
  const cloud = await testCloud({}, {}, { dataDir, seed: written(SEED) });
  expect(await cloud.export('users')).toEqual([{ _id: 'u', mail: 'a' }]);
  await cloud.close();
});

test.each<[string, object | string, RegExp]>([
  ['broken JSON', '{"collections":', /^The seed file .*seed\.json cannot be used: .*JSON/],
  [
    'a wrong place',
    { collections: { a: { docs: [1] } } },
    /seed\.json cannot be used: collections\.a\.docs\[0\]/,
  ],
  ['a missing picture', { files: { a: { from: './none.png' } } }, /^files a: ENOENT/],
  [
    'indexes in two places',
    { collections: { todos: { indexes: [{ name: 'x', keys: [['x', 1]] }] } } },
    /^collections\.todos\.indexes: cloud\.json names this collection/,
  ],
])('%s is said in one line', async (_name, seed, message) => {
  const file = written({});
  writeFileSync(file, typeof seed === 'string' ? seed : JSON.stringify(seed));
  await expect(testCloud({ todos: {} }, {}, { seed: file })).rejects.toThrow(message);
});
