import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../dice';
import { idKeyOf } from './collection';
import { find } from './find';
import type { IndexSpec } from './index-spec';
import { Store } from './store';

const BY_N: IndexSpec = { name: 'n', keys: [['n', 1]] };

let dir: string;
const open = (name = 'data.db') => new Store({ path: join(dir, name), fsync: false, cacheBytes: 100_000 });
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-build-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

function filled(store: Store, count: number, n: (i: number) => unknown) {
  const things = store.create('things');
  for (let i = 0; i < count; i++) things.writeAlone(idKeyOf(`${i}`), { _id: `${i}`, n: n(i) });
  return things;
}

test.each([1, 2, 3])(
  'built while documents come, change and go, it is as if built afterwards (seed %i)',
  async (seed) => {
    const dice = Dice.of(seed, 'build');
    const store = open();
    const things = filled(store, 3000, (i) => i % 7);
    let ended = false;
    const built = store.setIndexesInPieces(things, [BY_N]).then(() => (ended = true));
    let turns = 0;
    for (let next = 3000; !ended; turns++, await nextTurn())
      for (let i = 0; i < 20; i++) {
        const id = `${dice.int(next)}`;
        const what = dice.int(3);
        if (what === 0) things.writeAlone(idKeyOf(`${next}`), { _id: `${next++}`, n: dice.int(7) });
        else if (what === 1) things.writeAlone(idKeyOf(id), undefined);
        else if (things.withId(idKeyOf(id)))
          things.writeAlone(idKeyOf(id), { _id: id, n: [dice.int(7), dice.int(7)] });
      }
    await built;
    expect(turns).toBeGreaterThan(4);
    expect(things.indexes.map(({ spec }) => spec.name)).toEqual(['_id_', 'n']);
    const everything = [...things.all()].map(({ doc }) => doc);
    for (let n = 0; n < 7; n++)
      expect(
        find(things, { n })
          .map(({ doc }) => doc['_id'])
          .sort(),
      ).toEqual(
        everything
          .filter((doc) => [doc['n']].flat().includes(n))
          .map((doc) => doc['_id'])
          .sort(),
      );
    store.close();
  },
);

test('a unique one is not there if a document that does not fit comes meanwhile', async () => {
  const store = open();
  const things = filled(store, 3000, (i) => i);
  const built = store.setIndexesInPieces(things, [{ ...BY_N, unique: true }]);
  await nextTurn();
  things.writeAlone(idKeyOf('1'), { _id: '1', n: 2 });
  await expect(built).rejects.toThrow(/E11000/);
  expect(things.indexes.map(({ spec }) => spec.name)).toEqual(['_id_']);
  things.writeAlone(idKeyOf('3'), { _id: '3', n: 4 });
  store.close();
});

test('one that was not finished is gone at the next start, and built anew', async () => {
  const store = open();
  const things = filled(store, 3000, (i) => i % 7);
  void store.setIndexesInPieces(things, [BY_N]);
  await nextTurn();
  store.file.copyTo(join(dir, 'copy.db'));
  const again = open('copy.db');
  const copy = again.collection('things');
  expect(copy.indexes.map(({ spec }) => spec.name)).toEqual(['_id_']);
  await again.setIndexesInPieces(copy, [BY_N]);
  expect(find(copy, { n: 3 })).toHaveLength(429);
  again.close();
  while (things.builds.size > 0) await nextTurn();
  store.close();
});
