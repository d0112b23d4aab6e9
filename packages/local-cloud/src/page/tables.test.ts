import { columnsOf, shown } from './static/tabs/data/columns.js';
import { rowsOf } from './static/tabs/functions/rows.js';

test('the fields most documents have are columns, in the order of the documents', () => {
  const docs = [
    { _id: 1, a: 1, b: 1, c: 1, d: 1, e: 1, rare: 1 },
    { _id: 2, a: 1, b: 1, c: 1, d: 1, e: 1 },
    undefined,
  ];
  expect(columnsOf(docs)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a value is one line: texts and dates as they are, the rest as JSON, nothing endless', () => {
  expect(['a', { $date: '2026-01-05' }, null, [1], undefined].map(shown)).toEqual([
    'a',
    '2026-01-05',
    'null',
    '[1]',
    '',
  ]);
  expect(shown('x'.repeat(9999))).toHaveLength(200);
});

test('functions stand above their actions; one called without actions has its times itself', () => {
  const series = (count: number, errors = 0) => ({
    count,
    errors,
    p50Ms: 1,
    p95Ms: 2,
    p99Ms: 3,
    dbOpsPerCall: 0,
    roundTripsPerCall: 0,
  });
  const instances = { workers: 1, busy: 0, queued: 0, coldStarts: 1 };
  const rows = rowsOf({
    calls: { plain: series(3), 'many.a': series(1), 'many.b': series(5, 2), manyOthers: series(9) },
    workers: { plain: instances, many: instances },
  });
  expect(
    rows.map(({ functionName, action, calls, errors, series: own }) => [
      functionName,
      action,
      calls,
      errors,
      !!own,
    ]),
  ).toEqual([
    ['many', '', 6, 2, false],
    ['many', 'b', 5, 2, true],
    ['many', 'a', 1, 0, true],
    ['plain', '', 3, 0, true],
  ]);
});
