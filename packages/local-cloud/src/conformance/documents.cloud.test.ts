import { SDK_VERSION, testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ things: { indexes: [{ name: 'code', keys: [['code', 1]], unique: true }] } });
});
afterAll(() => cloud.close());

/** The error as business code would see it. */
const FAILURE = `(error) => ({ errCode: error.errCode, code: error.code, errMsg: error.errMsg })`;
const failure = (code: (tools: Tools) => unknown) =>
  cloud.run(
    new Function('tools', `return (${code.toString()})(tools).then(() => 'no error', ${FAILURE})`) as never,
  );

test('[collection.add] [document.get] [collection.doc] [database.collection] [cloud.init] [cloud.database] add makes an id of 32 hexadecimal digits; doc.get gives every type back', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const data = {
      n: 1,
      big: 2 ** 40,
      half: 0.5,
      text: '方阵',
      yes: true,
      none: null,
      at: new Date(1700000000000),
    };
    const { _id: id } = await db
      .collection('things')
      .add({ data: { ...data, code: 1, list: [1, { a: 2 }], o: { p: 1 } } });
    const read = (await db.collection('things').doc(id).get()).data;
    return { id, isDate: read.at instanceof Date, read };
  });
  expect(got.id).toMatch(/^[0-9a-f]{32}$/);
  expect(got.isDate).toBe(true);
  expect(got.read).toEqual({
    _id: got.id,
    n: 1,
    big: 2 ** 40,
    half: 0.5,
    text: '方阵',
    yes: true,
    none: null,
    at: '2023-11-14T22:13:20.000Z',
    code: 1,
    list: [1, { a: 2 }],
    o: { p: 1 },
  });
});

test('[geo.Point] comes back as a point of the SDK', async () => {
  const point = await cloud.run(async ({ db }: Tools) => {
    await db
      .collection('things')
      .doc('here')
      .set({ data: { code: 2, at: new db.Geo.Point(121.47, 31.23) } });
    const { at } = (await db.collection('things').doc('here').get()).data;
    return [at.longitude, at.latitude, at.constructor.name];
  });
  expect(point.slice(0, 2)).toEqual([121.47, 31.23]);
});

test('[database.serverDate] is the cloud clock plus its offset, in add, set and update', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const c = db.collection('things');
    await c.add({
      data: { _id: 'sd', code: 3, a: db.serverDate(), deep: { b: db.serverDate({ offset: 60000 }) } },
    });
    await c.doc('sd').update({ data: { c: db.serverDate({ offset: -1000 }) } });
    const { data } = await c.doc('sd').get();
    return { now: Date.now(), a: +data.a, b: +data.deep.b, c: +data.c };
  });
  expect(Math.abs(got.a - got.now)).toBeLessThan(2000);
  expect(got.b - got.a).toBe(60000);
  expect(Math.abs(got.c - got.a + 1000)).toBeLessThan(1000);
});

test('[document.set] [document.update] set makes a document, then replaces it wholly; update merges objects', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    const doc = db.collection('things').doc('s');
    const made = await doc.set({ data: { code: 4, o: { a: 1, b: 2 } } });
    const merged = await doc.update({ data: { o: { a: 9 } } });
    const afterMerge = (await doc.get()).data;
    await doc.update({ data: { o: _.set({ c: 3 }) } });
    const afterSet = (await doc.get()).data;
    const replaced = await doc.set({ data: { code: 4 } });
    return { made, merged, afterMerge, afterSet, replaced, end: (await doc.get()).data };
  });
  expect(got.made.stats).toEqual({ updated: 0, created: 1 });
  expect(got.merged.stats).toEqual({ updated: 1 });
  expect(got.afterMerge.o).toEqual({ a: 9, b: 2 });
  expect(got.afterSet.o).toEqual({ c: 3 });
  expect(got.replaced.stats).toEqual({ updated: 1, created: 0 });
  expect(got.end).toEqual({ _id: 's', code: 4 });
});

test('[document.update] [document.remove] say how many documents they changed; an unchanged one does not count', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const c = db.collection('things');
    await c.doc('u').set({ data: { code: 5, a: 1 } });
    return [
      (await c.doc('u').update({ data: { a: 1 } })).stats.updated,
      (await c.doc('u').update({ data: { a: 2 } })).stats.updated,
      (await c.doc('nobody').update({ data: { a: 2 } })).stats.updated,
      (await c.doc('u').remove()).stats.removed,
      (await c.doc('u').remove()).stats.removed,
    ];
  });
  expect(got).toEqual([0, 1, 0, 1, 0]);
});

test('[collection.doc] ids of digits and numbers stay apart', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const c = db.collection('things');
    await c.add({ data: { _id: '7', code: 6, is: 'text' } });
    await c.add({ data: { _id: 7, code: 7, is: 'number' } });
    return [(await c.doc('7').get()).data.is, (await c.doc(7).get()).data.is];
  });
  expect(got).toEqual(['text', 'number']);
});

test('[collection.add] a second document with the same id is refused: -502001, E11000', async () => {
  const error = await failure(async ({ db }) => {
    await db.collection('things').add({ data: { _id: 'twice', code: 8 } });
    await db.collection('things').add({ data: { _id: 'twice', code: 9 } });
  });
  expect(error.errCode).toBe(-502001);
  expect(error.errMsg).toContain('E11000 duplicate key error');
  expect(error.errMsg).toContain('index: _id_');
});

test('a unique index refuses a second key, by add, set and update', async () => {
  const add = await failure(({ db }) => db.collection('things').add({ data: { _id: 'x1', code: 8 } }));
  const set = await failure(({ db }) =>
    db
      .collection('things')
      .doc('x2')
      .set({ data: { code: 8 } }),
  );
  const update = await failure(({ db }) =>
    db
      .collection('things')
      .doc('s')
      .update({ data: { code: 8 } }),
  );
  for (const error of [add, set, update]) {
    expect(error.errCode).toBe(-502001);
    expect(error.errMsg).toContain('index: code');
  }
});

test('[database.collection] a missing collection is -502005 for reading and writing, and add does not make it', async () => {
  const read = await failure(({ db }) => db.collection('nowhere').get());
  const write = await failure(({ db }) => db.collection('nowhere').add({ data: {} }));
  expect([read.errCode, write.errCode]).toEqual([-502005, -502005]);
  expect(read.errMsg).toContain('Db or Table not exist');
});

test('[database.createCollection] makes one, once', async () => {
  const count = await cloud.run(async ({ db }: Tools) => {
    await db.createCollection('made');
    return (await db.collection('made').count()).total;
  });
  expect(count).toBe(0);
  const again = await failure(({ db }) => db.createCollection('made'));
  // 3.0.4 has a number for it and keeps no code; 4.0.2 has the code and no number.
  if (SDK_VERSION === '3.0.4') expect(again.errCode).toBe(-501001);
  else expect(again.code).toBe('DATABASE_COLLECTION_ALREADY_EXIST');
});
