import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ things: {} });
});
afterAll(() => cloud.close());

/** The document after an update of `{n: 5, list: [3, 1, 2], o: {a: 1, b: 2}}`. */
const after = (data: (_: Tools) => unknown) =>
  cloud.run(async (tools: Tools, code: string) => {
    const doc = tools.db.collection('things').doc('one');
    await doc.set({ data: { n: 5, list: [3, 1, 2], o: { a: 1, b: 2 } } });

    const build = new Function(`const __name = (f) => f; return ${code}`)();
    await doc.update({ data: build(tools._) });
    const { _id, ...rest } = (await doc.get()).data;
    return rest;
  }, data.toString());

test.each<[string, (_: Tools) => unknown, object]>([
  ['[update.set] set of a whole object', (_) => ({ o: _.set({ c: 1 }) }), { o: { c: 1 } }],
  ['[document.update] a dotted path', () => ({ 'o.a': 9, 'p.q': 1 }), { o: { a: 9, b: 2 }, p: { q: 1 } }],
  ['[update.remove] remove', (_) => ({ n: _.remove(), 'o.a': _.remove() }), { n: undefined, o: { b: 2 } }],
  [
    '[update.inc] inc, also of a missing field',
    (_) => ({ n: _.inc(-7), m: _.inc(2), 'o.a': _.inc(1) }),
    { n: -2, m: 2, o: { a: 2, b: 2 } },
  ],
  ['[update.mul] mul, also of a missing field', (_) => ({ n: _.mul(3), m: _.mul(2) }), { n: 15, m: 0 }],
  [
    '[update.min] [update.max] min and max',
    (_) => ({ n: _.min(4), 'o.a': _.max(7) }),
    { n: 4, o: { a: 7, b: 2 } },
  ],
  ['[update.rename] rename', (_) => ({ n: _.rename('renamed') }), { n: undefined, renamed: 5 }],
  ['[update.push] push', (_) => ({ list: _.push([7, 8]) }), { list: [3, 1, 2, 7, 8] }],
  ['[update.push] push onto a missing field', (_) => ({ fresh: _.push(['x']) }), { fresh: ['x'] }],
  [
    '[update.push] push with each, position, sort, slice',
    (_) => ({ list: _.push({ each: [9, 0], position: 0, sort: 1, slice: 3 }) }),
    { list: [0, 1, 2] },
  ],
  ['[update.push] push of an array', (_) => ({ list: _.push([[1, 2]]) }), { list: [3, 1, 2, [1, 2]] }],
  ['[update.pop] pop', (_) => ({ list: _.pop() }), { list: [3, 1] }],
  ['[update.shift] shift', (_) => ({ list: _.shift() }), { list: [1, 2] }],
  ['[update.unshift] unshift', (_) => ({ list: _.unshift([9, 8]) }), { list: [9, 8, 3, 1, 2] }],
  ['[update.pull] pull of a value', (_) => ({ list: _.pull(1) }), { list: [3, 2] }],
  ['[update.pull] pull by condition', (_) => ({ list: _.pull(_.gte(2)) }), { list: [1] }],
  ['[update.pullAll] pullAll', (_) => ({ list: _.pullAll([1, 3]) }), { list: [2] }],
  ['[update.addToSet] addToSet', (_) => ({ list: _.addToSet(1) }), { list: [3, 1, 2] }],
  ['[update.addToSet] addToSet of something new', (_) => ({ list: _.addToSet(4) }), { list: [3, 1, 2, 4] }],
  ['an array replaces the old one', () => ({ list: [1] }), { list: [1] }],
  ['an empty object is dropped by the SDK', () => ({ o: {}, n: 6 }), { o: { a: 1, b: 2 }, n: 6 }],
])('%s', async (_name, data, expected) => {
  expect({ n: 5, list: [3, 1, 2], o: { a: 1, b: 2 }, ...expected }).toEqual(
    expect.objectContaining(await after(data)),
  );
});

test.each<[string, (_: Tools) => unknown]>([
  ['inc of text', (_) => ({ 'o.t': _.inc(1) })],
  ['push onto an object', (_) => ({ o: _.push([1]) })],
  ['a field below a number', () => ({ 'n.x': 1 })],
  ['two changes of one field', (_) => ({ 'o.a': 1, o: _.set({ a: 2 }) })],
])('MongoDB refuses %s', async (_name, data) => {
  const failed = cloud.run(async (tools: Tools, code: string) => {
    const doc = tools.db.collection('things').doc('bad');
    await doc.set({ data: { n: 5, o: { t: 'text' } } });

    const build = new Function(`const __name = (f) => f; return ${code}`)();
    return doc.update({ data: build(tools._) });
  }, data.toString());
  await expect(failed).rejects.toThrow(/-502001/);
});

test('[collection.where] [collection.update] [collection.remove] where().update changes every match and says how many; where().remove likewise', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    const c = db.collection('things');
    for (let i = 0; i < 6; i++) await c.doc(`w${i}`).set({ data: { group: i % 2, n: i } });
    const updated = (await c.where({ group: 0 }).update({ data: { n: _.inc(10) } })).stats.updated;
    const after = (await c.where({ group: 0 }).orderBy('n', 'asc').get()).data.map((d: Tools) => d.n);
    const removed = (await c.where({ group: 1, n: _.gt(1) }).remove()).stats.removed;
    return { updated, after, removed, left: (await c.where({ group: 1 }).count()).total };
  });
  expect(got).toEqual({ updated: 3, after: [10, 12, 14], removed: 2, left: 1 });
});

test('[collection.update] a conditional update changes a document only while the condition holds', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    const c = db.collection('things');
    await c.doc('stock').set({ data: { available: 3 } });
    const take = async (n: number, order: string) =>
      (
        await c
          .where({ _id: 'stock', available: _.gte(n), [`held.${order}`]: _.exists(false) })
          .update({ data: { available: _.inc(-n), [`held.${order}`]: { n } } })
      ).stats.updated;
    const counts = [await take(2, 'o1'), await take(2, 'o2'), await take(1, 'o1'), await take(1, 'o2')];
    return { counts, end: (await c.doc('stock').get()).data };
  });
  expect(got).toEqual({
    counts: [1, 0, 0, 1],
    end: { _id: 'stock', available: 0, held: { o1: { n: 2 }, o2: { n: 1 } } },
  });
});

test('[collection.update] [document.update] of the element that matched, and of every element', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    const c = db.collection('things');
    await c.doc('rows').set({
      data: {
        rows: [
          { k: 1, v: 1 },
          { k: 2, v: 2 },
        ],
        scores: [10, 20],
      },
    });
    await c.where({ _id: 'rows', 'rows.k': 2 }).update({ data: { 'rows.$.v': 9 } });
    await c.where({ _id: 'rows', scores: _.gt(15) }).update({ data: { 'scores.$': 25 } });
    await c.doc('rows').update({ data: { 'rows.$[].v': _.inc(1), 'scores.0': 11 } });
    return (await c.doc('rows').get()).data;
  });
  expect(got).toEqual({
    _id: 'rows',
    rows: [
      { k: 1, v: 2 },
      { k: 2, v: 10 },
    ],
    scores: [11, 25],
  });
});

test('[collection.remove] without a condition is refused', async () => {
  await expect(cloud.run(({ db }: Tools) => db.collection('things').where({}).remove())).rejects.toThrow(
    /not offered/,
  );
});
