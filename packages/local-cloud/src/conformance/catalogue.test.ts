import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from './catalogue';
import { SDK_VERSIONS, noteFor, type SdkVersion } from './row';
import { line, type Outcomes } from './table';
import { idsOf, tagsInTests } from './tags';

const SOURCE = join(__dirname, '..');
const IDS = new Set(CATALOGUE.map((row) => row.id));
const TAGS = tagsInTests(SOURCE, IDS);
const TAGGED = new Set([...TAGS.values()].flat());

test('every id is there once', () => {
  expect(IDS.size).toBe(CATALOGUE.length);
});

test('every row has a test, or says for both versions why it is not offered', () => {
  const excused = (version: SdkVersion, row: (typeof CATALOGUE)[number]) => noteFor(row.notOffered, version);
  const open = CATALOGUE.filter(
    (row) => !TAGGED.has(row.id) && !SDK_VERSIONS.every((version) => excused(version, row)),
  );
  expect(open.map((row) => row.id)).toEqual([]);
});

test('every id in a test has a row', () => {
  const unknown = [...TAGS].flatMap(([file, ids]) =>
    ids.filter((id) => !IDS.has(id)).map((id) => `${file}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

/** What a row's line may say in the table: the tests, which do not run here, decide which. */
function possibleLines(row: (typeof CATALOGUE)[number]): string[] {
  const outcomes = (passed: boolean): Outcomes['4.0.2'] =>
    new Map(passed ? [[row.id, { passed: 1, failed: 0 }]] : []);
  return [true, false].flatMap((newer) =>
    [true, false].map((older) => line(row, { '4.0.2': outcomes(newer), '3.0.4': outcomes(older) })),
  );
}

test('the committed table has the rows of the catalogue, in order: else run `pnpm conformance`', () => {
  const lines = readFileSync(join(SOURCE, '../CONFORMANCE.md'), 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('| `'));
  expect(lines).toHaveLength(CATALOGUE.length);
  for (const [i, row] of CATALOGUE.entries()) expect(possibleLines(row)).toContain(lines[i]);
});

test('ids are read from the beginning of a title only', () => {
  expect(idsOf('[command.gt] [aggregate.match] greater')).toEqual(['command.gt', 'aggregate.match']);
  expect(idsOf('greater [command.gt]')).toEqual([]);
  expect(idsOf('[ResourceUnavailable.TransactionBusy] text')).toEqual([]);
});
