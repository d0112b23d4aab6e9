import type { Row } from './row';
import { line, table, type Outcomes } from './table';

const ROW: Row = { id: 'a.b', what: 'adds', source: 'captured' };
const ran = (passed: number, failed: number): Outcomes => ({
  '4.0.2': new Map([['a.b', { passed, failed }]]),
  '3.0.4': new Map(),
});

test('a row works only where a test of it ran and none failed', () => {
  expect(line(ROW, ran(2, 0))).toBe('| `a.b` | adds | works | no test | captured |');
  expect(line(ROW, ran(2, 1))).toBe('| `a.b` | adds | FAILS | no test | captured |');
});

test('how a row differs is said only where its tests pass; what is not offered needs no test', () => {
  expect(line({ ...ROW, differs: 'is slower' }, ran(1, 0))).toContain('| differs: is slower | no test |');
  expect(line({ ...ROW, differs: 'is slower' }, ran(1, 1))).toContain('| FAILS |');
  expect(line({ ...ROW, notOffered: { '3.0.4': 'too old' } }, ran(1, 0))).toContain(
    '| works | not offered: too old |',
  );
});

test('the table has one part for each group', () => {
  const text = table([ROW, { ...ROW, id: 'c.d' }], ran(1, 0));
  expect(text.match(/^## .+$/gm)).toEqual(['## a', '## c']);
});
