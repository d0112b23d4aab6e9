import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';
import { BACKUP_FORMAT } from './write-backup';

jest.setTimeout(60_000);

const COLLECTIONS = { accounts: {}, entries: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] } };

let folder: string;
let cloud: TestCloud;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-cloud-backup-'));
  cloud = await testCloud(COLLECTIONS, {}, { dataDir: join(folder, 'data') });
});
afterEach(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

async function backup(): Promise<Uint8Array> {
  const reply = await fetch(`${cloud.url}/local/backup`);
  expect(reply.status).toBe(200);
  return new Uint8Array(await reply.arrayBuffer());
}

const putBack = (body: Uint8Array) =>
  fetch(`${cloud.url}/local/backup`, { method: 'PUT', body: new Blob([body as never]) });

/** A cloud of its own that begins with the backup. */
async function opened<T>(bytes: Uint8Array, look: (other: TestCloud) => Promise<T>): Promise<T> {
  const file = join(folder, 'backup.tar');
  writeFileSync(file, bytes);
  const other = await testCloud(COLLECTIONS, {}, { from: file });
  try {
    return await look(other);
  } finally {
    await other.close();
  }
}

/** Moves money between two accounts without pause; each transfer is one transaction with an entry of its own. */
function transfers(from: number, until: () => boolean): Promise<number> {
  return cloud
    .run(async ({ db, _ }: Tools, n: number) => {
      await db.runTransaction(async (t: Tools) => {
        await t
          .collection('accounts')
          .doc('a')
          .update({ data: { fen: _.inc(-1) } });
        await t.collection('entries').add({ data: { _id: `e${n}`, n } });
        await t
          .collection('accounts')
          .doc('b')
          .update({ data: { fen: _.inc(1) } });
      });
    }, from)
    .then(() => (until() ? from : transfers(from + 1, until)));
}

test('a backup under load holds all that was acknowledged before, no half transaction, and files of one instant', async () => {
  await cloud.import('accounts', [
    { _id: 'a', fen: 10_000 },
    { _id: 'b', fen: 0 },
  ]);
  // Large enough that the backup is still being read while transfers go on.
  await cloud.import(
    'big',
    Array.from({ length: 1000 }, (_, i) => ({ _id: `d${i}`, text: 'x'.repeat(3000) })),
  );
  let over = false;
  const load = transfers(1, () => over);
  for (let round = 0; round < 2; round++) {
    await cloud.importFile('round.txt', `round ${round}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = (await cloud.export('entries')).length;
    const running = backup();
    await cloud.importFile('round.txt', 'too late');
    const bytes = await running;
    const after = (await cloud.export('entries')).length;
    await opened(bytes, async (other) => {
      const [a, b] = (await other.export('accounts')) as { fen: number }[];
      const entries = (await other.export('entries')).map(({ n }) => n as number);
      expect([a!.fen, b!.fen]).toEqual([10_000 - entries.length, entries.length]);
      expect(entries).toEqual(entries.map((_, i) => i + 1));
      expect(entries.length).toBeGreaterThanOrEqual(before);
      expect(entries.length).toBeLessThanOrEqual(after);
      expect(await other.export('big')).toHaveLength(1000);
      const text = await (await fetch(`${other.url}/local/files/round.txt`)).text();
      expect([`round ${round}`, 'too late']).toContain(text);
    });
  }
  over = true;
  expect(await load).toBeGreaterThan(2);
});

test('several backups at once each hold what was acknowledged before they were asked for; nothing is left behind', async () => {
  const asked: { docs: number; bytes: Promise<Uint8Array> }[] = [];
  for (let n = 1; n <= 4; n++) {
    await cloud.import('entries', [{ _id: `e${n}`, n }]);
    asked.push({ docs: n, bytes: backup() });
  }
  for (const { docs, bytes } of asked) {
    const count = await opened(await bytes, async (other) => (await other.export('entries')).length);
    expect(count).toBeGreaterThanOrEqual(docs);
  }
  expect(readdirSync(join(folder, 'data/backups'))).toEqual([]);
});

test('putting a backup back replaces everything while it runs, and it is there after a restart', async () => {
  await cloud.import('entries', [{ _id: 'old', n: 1 }]);
  await cloud.importFile('a.txt', 'old');
  const bytes = await backup();
  await cloud.import('entries', [{ _id: 'new', n: 2 }]);
  await cloud.import('later', [{ _id: 'x' }]);
  await cloud.importFile('a.txt', 'new');
  await cloud.importFile('b.txt', 'new');
  expect((await putBack(bytes)).status).toBe(200);
  const look = async () => [
    await cloud.export('entries'),
    await (await fetch(`${cloud.url}/local/files/a.txt`)).text(),
    (await fetch(`${cloud.url}/local/files/b.txt`)).status,
  ];
  const was = [[{ _id: 'old', n: 1 }], 'old', 404];
  expect(await look()).toEqual(was);
  await expect(cloud.export('later')).rejects.toThrow(/not exist/);
  await cloud.import('entries', [{ _id: 'again', n: 2 }]);
  await cloud.close();
  cloud = await testCloud(COLLECTIONS, {}, { dataDir: join(folder, 'data') });
  expect(await cloud.export('entries')).toEqual([
    { _id: 'old', n: 1 },
    { _id: 'again', n: 2 },
  ]);
});

/** A tar of the given entries. */
async function tarOf(entries: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const tar = pack();
  for (const [name, content] of Object.entries(entries)) tar.entry({ name }, Buffer.from(content as string));
  tar.finalize();
  return buffer(tar as unknown as Readable) as Promise<Uint8Array>;
}

const NOTE = JSON.stringify({ format: BACKUP_FORMAT, takenAtMs: 1 });

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  ['nothing', async () => new Uint8Array(), /holds no backup.json/],
  ['text', async () => Buffer.from('no backup at all '.repeat(100)), /no backup/],
  ['a cut one', async () => (await backup()).slice(0, 20_000), /no backup/],
  ['no database', () => tarOf({ 'backup.json': NOTE }), /holds no data.db/],
  ['a database of text', () => tarOf({ 'backup.json': NOTE, 'data.db': 'text'.repeat(2000) }), /data file/],
  ['an older format', () => tarOf({ 'backup.json': '{"format":1}', 'data.db': '' }), /format 1;/],
  ['a newer format', () => tarOf({ 'backup.json': '{"format":99}', 'data.db': '' }), /format 99/],
  ['a way upwards', () => tarOf({ 'backup.json': NOTE, 'files/../../../evil': 'x' }), /holds files/],
  ['another file', () => tarOf({ 'backup.json': NOTE, secret: 'x' }), /holds secret/],
])('%s is refused, and the data stays', async (_name, body, message) => {
  await cloud.import('entries', [{ _id: 'mine', n: 1 }]);
  const reply = await putBack(await body());
  const error = (await reply.json()) as { code: string; message: string };
  expect([reply.status, error.code]).toEqual([400, 'NO_BACKUP']);
  expect(error.message).toMatch(message);
  expect(await cloud.export('entries')).toEqual([{ _id: 'mine', n: 1 }]);
  expect(existsSync(join(folder, 'evil'))).toBe(false);
});

test('a damaged page in a backup is noticed before anything is replaced', async () => {
  await cloud.import(
    'entries',
    Array.from({ length: 500 }, (_, n) => ({ _id: `e${n}`, n, text: 'x'.repeat(200) })),
  );
  const bytes = await backup();
  bytes.fill(0xff, 60_000, 60_000 + 4096);
  expect((await putBack(bytes)).status).toBe(400);
  expect(await cloud.export('entries')).toHaveLength(500);
});

test('a folder that holds data does not begin with a backup unless it is to be forgotten', async () => {
  await cloud.import('entries', [{ _id: 'mine', n: 1 }]);
  const file = join(folder, 'b.tar');
  writeFileSync(file, await backup());
  await cloud.import('entries', [{ _id: 'more', n: 2 }]);
  await cloud.close();
  const options = { dataDir: join(folder, 'data'), from: file };
  await expect(testCloud(COLLECTIONS, {}, options)).rejects.toThrow(/holds data already/);
  cloud = await testCloud(COLLECTIONS, {}, { ...options, fresh: true });
  expect(await cloud.export('entries')).toEqual([{ _id: 'mine', n: 1 }]);
});

test('snapshots are listed and can be removed', async () => {
  const ids = [await cloud.snapshot(), await cloud.snapshot()];
  const list = async () => (await (await fetch(`${cloud.url}/local/snapshots`)).json()) as { id: string }[];
  expect((await list()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  const remove = (id: string) => fetch(`${cloud.url}/local/snapshots?id=${id}`, { method: 'DELETE' });
  expect((await remove(ids[0]!)).status).toBe(200);
  expect((await remove(ids[0]!)).status).toBe(404);
  expect((await remove('../../data')).status).toBe(404);
  expect((await list()).map(({ id }) => id)).toEqual([ids[1]]);
});
