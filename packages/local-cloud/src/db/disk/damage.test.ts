import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../../dice';
import { idKeyOf } from '../collection';
import type { Doc } from '../ejson';
import { find } from '../find';
import { Locks } from '../locks';
import { FILE_ENDS, type FileOptions } from '../sqlite';
import { Store } from '../store';
import { PlainWrites } from '../writes';

const DOCUMENTS = 400;
const LATER = 40;
const FLIPS = process.env['FANGZHEN_LONG'] === '1' ? 250 : 25;

let folder: string;
/** A data folder that was closed, and one whose cloud was killed with acknowledged writes in its log. */
let closed: string;
let killed: string;

const open = (dir: string, file: FileOptions = {}, fsync = false) =>
  new Store({ path: join(dir, 'data.db'), fsync, cacheBytes: 1_000_000, file });

const docs = (from: number, to: number): Doc[] =>
  Array.from({ length: to - from }, (_, i) => ({
    _id: `d${from + i}`,
    n: (from + i) % 50,
    text: `${from + i} `.repeat(100),
  }));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-cloud-damage-'));
  [closed, killed] = [empty('closed'), empty('killed')];
  const work = empty('work');
  let store = open(work, {}, true);
  const things = store.create('things');
  store.setIndexes(things, [{ name: 'n', keys: [['n', 1]] }]);
  await new PlainWrites(new Locks(1000)).insert(things, docs(0, DOCUMENTS));
  await store.file.durable();
  store.close();
  cpSync(work, closed, { recursive: true });
  store = open(work, {}, true);
  for (const doc of docs(DOCUMENTS, DOCUMENTS + LATER)) {
    await new PlainWrites(new Locks(1000)).insert(store.collection('things'), [doc]);
    await store.file.durable();
  }
  cpSync(work, killed, { recursive: true });
  store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;

function empty(name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}

function copyOf(from: string): string {
  const copy = empty(`copy${copies++}`);
  cpSync(from, copy, { recursive: true });
  return copy;
}

/** Names the content of each file, if it is there. */
const contentOf = (dir: string): (string | false)[] =>
  FILE_ENDS.map((end) => join(dir, `data.db${end}`)).map(
    (file) => existsSync(file) && createHash('sha1').update(readFileSync(file)).digest('hex'),
  );

/** Opens and reads everything, by scan and by index. @returns the code of the error it was refused with, or `right` */
function outcome(dir: string, count: number): string {
  let store: Store | undefined;
  try {
    store = open(dir);
    const things = store.collection('things');
    const expected = docs(0, count);
    expect(find(things, {}).map(({ doc }) => doc)).toEqual(expected);
    for (let n = 0; n < 50; n++)
      expect(find(things, { n }).map(({ doc }) => doc)).toEqual(expected.filter((doc) => doc['n'] === n));
    return 'right';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'DATA_DAMAGED') throw error;
    return code;
  } finally {
    store?.close();
  }
}

function change(path: string, edit: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  edit(bytes);
  writeFileSync(path, bytes);
}

test('undamaged, both open and hold everything', () => {
  expect(outcome(copyOf(closed), DOCUMENTS)).toBe('right');
  expect(outcome(copyOf(killed), DOCUMENTS + LATER)).toBe('right');
});

const seed = 20;
const cases: [string, () => string, string, number][] = [
  ['the data file', () => closed, 'data.db', DOCUMENTS],
  ['the sums', () => closed, 'data.db-sums', DOCUMENTS],
  ['the data file of a killed cloud', () => killed, 'data.db', DOCUMENTS + LATER],
  ['the log of a killed cloud', () => killed, 'data.db-wal', DOCUMENTS + LATER],
];
test.each(cases)(
  `L3: flipped bits in %s are reported, or do not matter (seed ${seed})`,
  (name, from, file, count) => {
    const dice = Dice.of(seed, name);
    const outcomes: Record<string, number> = {};
    for (let i = 0; i < FLIPS; i++) {
      const dir = copyOf(from());
      change(join(dir, file), (bytes) => {
        // Beyond what has been written of the log there are only zeros that nothing rests on.
        const end = file.endsWith('-wal') ? usedBytes(bytes) : bytes.length;
        const at = dice.int(end);
        bytes[at] = bytes[at]! ^ (1 << dice.int(8));
      });
      const before = contentOf(dir);
      const result = outcome(dir, count);
      outcomes[result] = (outcomes[result] ?? 0) + 1;
      if (result !== 'right') expect(contentOf(dir)).toEqual(before);
      rmSync(dir, { recursive: true });
    }
    expect(outcomes['DATA_DAMAGED']).toBeGreaterThan(1);
  },
);

function usedBytes(log: Buffer): number {
  let end = log.length;
  while (log[end - 1] === 0) end--;
  return end;
}

test.each([
  ['the data file is shorter', () => closed, (dir: string) => truncateSync(join(dir, 'data.db'), 20_000)],
  ['the data file is empty', () => closed, (dir: string) => truncateSync(join(dir, 'data.db'), 0)],
  [
    'a page is all zeros',
    () => closed,
    (dir: string) => change(join(dir, 'data.db'), (b) => b.fill(0, 8192, 12288)),
  ],
  [
    'a page is another one',
    () => closed,
    (dir: string) => change(join(dir, 'data.db'), (b) => b.copy(b, 8192, 16384, 20480)),
  ],
  ['the sums are shorter', () => closed, (dir: string) => truncateSync(join(dir, 'data.db-sums'), 4100)],
  [
    'it is another format',
    () => closed,
    (dir: string) => writeFileSync(join(dir, 'data.db'), 'PK'.repeat(50_000)),
  ],
  ['the log is gone', () => killed, (dir: string) => rmSync(join(dir, 'data.db-wal'))],
  ['the log is shorter', () => killed, (dir: string) => truncateSync(join(dir, 'data.db-wal'), 40_000)],
  [
    'the header of the log is zeros',
    () => killed,
    (dir: string) => change(join(dir, 'data.db-wal'), (b) => b.fill(0, 0, 64)),
  ],
])('L3: reported and left as it is: %s', (_, from, damage) => {
  const dir = copyOf(from());
  damage(dir);
  const before = contentOf(dir);
  for (let start = 0; start < 2; start++) expect(() => open(dir).close()).toThrow(/is damaged: /);
  expect(contentOf(dir)).toEqual(before);
});

test('without sums: a file from elsewhere is checked by SQLite and taken over', () => {
  const dir = copyOf(closed);
  rmSync(join(dir, 'data.db-sums'));
  expect(outcome(dir, DOCUMENTS)).toBe('right');
  change(join(dir, 'data.db'), (bytes) => void (bytes[30_000]! ^= 1));
  expect(outcome(dir, DOCUMENTS)).toBe('DATA_DAMAGED');
  const other = copyOf(closed);
  rmSync(join(other, 'data.db-sums'));
  change(join(other, 'data.db'), (bytes) => bytes.fill(7, 8192, 12288));
  expect(() => open(other)).toThrow(/is damaged: /);
});

test('a commit that was cut short is left out, and somebody is told', () => {
  const dir = copyOf(killed);
  const log = readFileSync(join(dir, 'data.db-wal'));
  // Another commit begins behind the last one: its frame carries the log's numbers, but is not whole.
  const frame = Buffer.alloc(24);
  log.copy(frame, 8, 16, 24);
  frame.writeUInt32BE(2, 0);
  const framesUsed = Math.ceil((usedBytes(log) - 32) / 4120);
  frame.copy(log, 32 + framesUsed * 4120);
  writeFileSync(join(dir, 'data.db-wal'), log);
  const notes: string[] = [];
  const store = open(dir, { onNote: (text) => notes.push(text) });
  expect(store.collection('things').count()).toBe(DOCUMENTS + LATER);
  expect(notes).toEqual([expect.stringMatching(/was not closed: the last 1 frames/)]);
  store.close();
});

test('a large file is in use before all of it is compared; once a page differs, everything is refused', async () => {
  const dir = copyOf(closed);
  change(join(dir, 'data.db'), (bytes) => void (bytes[bytes.length - 5000]! ^= 4));
  const notes: string[] = [];
  const store = open(dir, { compareFirstMs: -1, onNote: (text) => notes.push(text) });
  const things = store.collection('things');
  expect(store.file.health).toBe('comparing');
  while (store.file.health === 'comparing') await new Promise((resolve) => setTimeout(resolve, 1));
  expect(store.file.health).toBe('broken');
  expect(notes).toEqual([expect.stringMatching(/page \d+ of \d+ is not what was written/)]);
  expect(() => find(things, {})).toThrow(/is damaged/);
  expect(() => things.writeAlone(idKeyOf('x'), { _id: 'x' })).toThrow(/is damaged/);
  await expect(store.file.durable()).rejects.toThrow(/is damaged/);
  store.close();
});

test('two clouds on one folder: the second is refused, and told so', () => {
  const dir = copyOf(closed);
  const first = open(dir);
  expect(() => open(dir)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
  first.close();
  open(dir).close();
});
