import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ things: {}, others: {} });
});
afterAll(() => cloud.close());

describe('documents by id', () => {
  test('add makes an id, doc.get gives every type back', async () => {
    const got = await cloud.run(async ({ db }: Tools) => {
      const at = new Date(1700000000000);
      const { _id: id } = await db.collection('things').add({
        data: {
          n: 1,
          big: 2 ** 40,
          half: 0.5,
          text: '方阵',
          yes: true,
          none: null,
          at,
          list: [1, { a: 2 }],
          o: { p: 1 },
        },
      });
      const { data } = await db.collection('things').doc(id).get();
      return { id, isDate: data.at instanceof Date, data, point: null };
    });
    expect(got.id).toMatch(/^[0-9a-f]{32}$/);
    expect(got.isDate).toBe(true);
    expect(got.data).toEqual({
      _id: got.id,
      n: 1,
      big: 2 ** 40,
      half: 0.5,
      text: '方阵',
      yes: true,
      none: null,
      at: '2023-11-14T22:13:20.000Z',
      list: [1, { a: 2 }],
      o: { p: 1 },
    });
  });
});
