import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idKeyOf } from './collection';
import { find } from './find';
import { Locks } from './locks';
import { Store } from './store';
import { PlainWrites } from './writes';

let dir: string;
const open = () => new Store({ path: join(dir, 'data.db'), fsync: true, cacheBytes: 1_000_000 });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-store-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('collections, documents and indexes are there again after opening', async () => {
  const first = open();
  const made = first.create('things');
  first.setIndexes(made, [{ name: 'n', keys: [['n', 1]] }]);
  await new PlainWrites(new Locks(1000)).insert(made, [
    { _id: 'a', n: [1, 2] },
    { _id: 'b', n: 3 },
  ]);
  first.close();
  const second = open();
  const again = second.collection('things');
  expect(again.indexes.map((index) => [index.spec.name, index.multi])).toEqual([
    ['_id_', false],
    ['n', true],
  ]);
  expect(find(again, { n: 2 }).map((entry) => entry.doc)).toEqual([{ _id: 'a', n: [1, 2] }]);
  second.close();
});

test('a unique index over documents that are not is refused and leaves nothing behind', async () => {
  const store = open();
  const things = store.create('things');
  await new PlainWrites(new Locks(1000)).insert(things, [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  expect(() => store.setIndexes(things, [{ name: 'n', keys: [['n', 1]], unique: true }])).toThrow(/E11000/);
  store.close();
  const again = open();
  expect(again.collection('things').indexes.map((index) => index.spec.name)).toEqual(['_id_']);
  again.close();
});

test('an index that is no longer declared goes', () => {
  const store = open();
  const things = store.create('things');
  store.setIndexes(things, [{ name: 'n', keys: [['n', 1]] }]);
  store.setIndexes(things, [{ name: 'm', keys: [['m', 1]] }]);
  expect(things.indexes.map((index) => index.spec.name)).toEqual(['_id_', 'm']);
  store.close();
});

test('nobody is told before it is on disk, and one flush serves all who wait', async () => {
  const store = open();
  const things = store.create('things');
  things.writeAlone(idKeyOf('a'), { _id: 'a' });
  const batch = things.writeBatch;
  expect(store.file.isDurable(batch)).toBe(false);
  things.writeAlone(idKeyOf('b'), { _id: 'b' });
  expect(things.writeBatch).toBe(batch);
  await Promise.all([store.file.durable(batch), store.file.durable()]);
  expect(store.file.isDurable(batch)).toBe(true);
  expect(store.file.durable()).toBeUndefined();
  store.close();
});

test('a file of another version is refused, and left as it is', () => {
  const first = open();
  first.create('things');
  first.file.run("UPDATE meta SET value = '1' WHERE name = 'format'");
  first.close();
  // SQLite counts in the header how often the file was opened for writing.
  const content = () => readFileSync(join(dir, 'data.db')).subarray(100);
  const before = content();
  const refusal = expect.objectContaining({ code: 'DATA_OF_ANOTHER_VERSION' }) as Error;
  expect(open).toThrow(refusal);
  expect(open).toThrow(refusal);
  expect(content().equals(before)).toBe(true);
});
