import { testCloud, type TestCloud, type Tools } from './test-cloud';

/** The document that expressions are tried on. */
export const DOC = {
  _id: 'd',
  n: 5,
  minus: -5.5,
  zero: 0,
  text: 'Hello',
  cn: '方阵a',
  nul: null,
  list: [3, 1, 2],
  empty: [],
  o: { a: 1, b: 'x' },
  rows: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  // A Monday of ISO week 1 of 2025, and a Sunday of ISO week 53 of 2020.
  at: new Date('2024-12-30T23:59:58.765Z'),
  sunday: new Date('2021-01-03T00:00:00.000Z'),
  yes: true,
  no: false,
};

/** What the expressions give, field by field (a missing one is absent), or what the refusal says. */
type Case = [title: string, build: ($: Tools) => unknown, expected: unknown];

/** One test for each case, through the SDK: `project({r: …})` on the one document. */
export function testExpressions(cases: Case[]): void {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await testCloud({ things: {} });
    await cloud.import('things', [DOC]);
  });
  afterAll(() => cloud.close());

  const given = (build: Case[1]) =>
    cloud.run(async ({ db, $ }: Tools, code: string) => {
      const expression = new Function(`const __name = (f) => f; return ${code}`)()($);
      const { list } = await db.collection('things').aggregate().project({ r: expression }).end();
      return list[0].r;
    }, build.toString());

  test.each(cases)('%s', async (_title, build, expected) => {
    if (expected instanceof RegExp) await expect(given(build)).rejects.toThrow(expected);
    else expect(await given(build)).toEqual(expected);
  });
}
