import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from './dice';
import { functionsFolder, testCloud, type TestFolder, type Tools } from './testing/test-cloud';
import { call, killVictim, SEED, startVictim, type Victim } from './testing/victim-process';

jest.setTimeout(120_000);

/** With six other test runs on the same two cores, a round took half a minute. */
const ROUNDS = process.env['FANGZHEN_LONG'] === '1' ? 200 : 3;
const WRITERS = 12;

/** Each call makes one document, takes one unit by a conditional update, and moves money by a transaction with its entry. */
const WRITE = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true });
const db = cloud.database();
const _ = db.command;
exports.main = async ({ id, from, to }) => {
  await db.collection('plain').add({ data: { _id: id } });
  await db.collection('stock').where({ _id: 'sku' }).update({ data: { left: _.inc(-1), ['held.' + id]: 1 } });
  let moved = false;
  try {
    await db.runTransaction(async (t) => {
      await t.collection('accounts').doc(from).update({ data: { fen: _.inc(-5) } });
      await t.collection('accounts').doc(to).update({ data: { fen: _.inc(5) } });
      await t.collection('entries').add({ data: { _id: id, from, to, fen: 5 } });
    });
    moved = true;
  } catch (error) {
    if (!/TransactionConflict/.test(error.errMsg || error.message)) throw error;
  }
  return { moved };
};
`;

let folder: TestFolder;
let dataDir: string;
beforeAll(() => {
  folder = functionsFolder({
    'write/index.js': WRITE,
    'cloud.json': {
      functions: { write: { timeoutSeconds: 20, maxWorkers: 4 }, run: { timeoutSeconds: 20 } },
      collections: {
        plain: {},
        imported: {},
        stock: {},
        accounts: {},
        entries: { indexes: [{ name: 'from', keys: [['from', 1]] }] },
      },
    },
  });
  dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-kill-'));
});
afterAll(() => {
  folder.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = () => startVictim(folder.dir, dataDir);

/** What was acknowledged, over all rounds. */
const acknowledged = { calls: new Set<string>(), transfers: new Set<string>(), imported: new Set<string>() };

/** Writes without pause until the process dies under it. */
async function write(victim: Victim, round: number, writer: number): Promise<void> {
  for (let i = 0; ; i++) {
    const id = `r${round}w${writer}i${i}`;
    const account = (n: number) => `acc${(writer + i + n) % 8}`;
    const answer = await call(victim, 'write', { id, from: account(0), to: account(3) }).catch(
      () => undefined,
    );
    if (!answer) return;
    acknowledged.calls.add(id);
    if (answer.moved) acknowledged.transfers.add(id);
  }
}

const IMPORT_BATCH = 60;

/** Imports without pause until the process dies under it: so that the log is emptied into the file again and again. */
async function importMore(victim: Victim, round: number): Promise<void> {
  for (let i = 0; ; i++) {
    const docs = Array.from({ length: IMPORT_BATCH }, (_, n) => ({
      _id: `r${round}b${i}n${n}`,
      text: 'x'.repeat(2000),
    }));
    const body = JSON.stringify({ collection: 'imported', docs });
    const answer = await fetch(`${victim.url}/local/import`, { method: 'POST', body }).catch(() => undefined);
    if (!answer?.ok) return;
    for (const { _id: id } of docs) acknowledged.imported.add(id);
  }
}

const everything = (victim: Victim): Promise<Tools> =>
  call(victim, 'run', {
    args: [],
    code: `async ({ db, _ }) => {
      const all = async (name, field) => {
        const rows = [];
        for (let skip = 0; ; skip += 1000) {
          const { data } = await db.collection(name).orderBy('_id', 'asc').skip(skip).limit(1000).get();
          rows.push(...data.map(field));
          if (data.length < 1000) return rows;
        }
      };
      const { left, held } = (await db.collection('stock').doc('sku').get()).data;
      return {
        plain: await all('plain', (d) => d._id),
        entries: await all('entries', (d) => [d._id, d.from, d.to]),
        imported: (await db.collection('imported').count()).total,
        accounts: await all('accounts', (d) => [d._id, d.fen]),
        byIndex: (await db.collection('entries').where({ from: _.gte('') }).count()).total,
        left, held: Object.keys(held || {}),
      };
    }`,
  });

function check({ plain, entries, accounts, imported, byIndex, left, held }: Tools): void {
  const kept = {
    plain: new Set(plain),
    held: new Set(held),
    entries: new Set(entries.map(([id]: [string]) => id)),
  };
  for (const id of acknowledged.calls)
    expect(kept.plain.has(id) && kept.held.has(id) ? id : `lost ${id}`).toBe(id);
  for (const id of acknowledged.transfers) expect(kept.entries.has(id) ? id : `lost transfer ${id}`).toBe(id);
  expect(imported).toBeGreaterThanOrEqual(acknowledged.imported.size);
  expect(1_000_000 - left).toBe(held.length);
  const balances = new Map<string, number>(accounts.map(([id]: [string]) => [id, 1000]));
  for (const [, from, to] of entries as [string, string, string][]) {
    balances.set(from, balances.get(from)! - 5);
    balances.set(to, balances.get(to)! + 5);
  }
  expect(Object.fromEntries(accounts)).toEqual(Object.fromEntries(balances));
  expect(byIndex).toBe(entries.length);
}

test(
  `L2: what was acknowledged survives kill -9 at random instants under load (${ROUNDS} rounds, seed ${SEED})`,
  async () => {
    const dice = new Dice(SEED);
    for (let round = 0; round < ROUNDS; round++) {
      const victim = await start();
      if (round === 0) {
        const docs = Array.from({ length: 8 }, (_, i) => ({ _id: `acc${i}`, fen: 1000 }));
        const put = (collection: string, list: object[]) =>
          fetch(`${victim.url}/local/import`, {
            method: 'POST',
            body: JSON.stringify({ collection, docs: list }),
          });
        await put('accounts', docs);
        await put('stock', [{ _id: 'sku', left: 1_000_000 }]);
      }
      check(await everything(victim));
      const before = acknowledged.calls.size;
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(victim, round, writer));
      writers.push(importMore(victim, round));
      // Not before the load is on, then at any instant.
      while (acknowledged.calls.size < before + WRITERS)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, dice.next() * 1000));
      await killVictim(victim);
      await Promise.all(writers);
    }
    const last = await start();
    check(await everything(last));
    expect(acknowledged.transfers.size).toBeGreaterThan(0);
    await killVictim(last);
  },
  60_000 + ROUNDS * 45_000,
);

test('stopping and starting again shows the same; sessions stay valid', async () => {
  const own = mkdtempSync(join(tmpdir(), 'local-cloud-again-'));
  const first = await testCloud({ things: {} }, {}, { dataDir: own });
  const token = first.createSession({ appId: 'a', openId: 'kept' });
  await first.import('things', [{ _id: 'x', n: 1, at: new Date(5) }]);
  await first.close();
  const second = await testCloud(
    { things: { indexes: [{ name: 'n', keys: [['n', 1]] }] } },
    {},
    { dataDir: own },
  );
  const code = `async ({ db, cloud }) => ({ data: (await db.collection('things').where({ n: 1 }).get()).data, who: cloud.getWXContext().OPENID })`;
  const got = await second.call<Tools>('run', { code, args: [] }, token);
  expect(got).toEqual({ data: [{ _id: 'x', n: 1, at: new Date(5).toISOString() }], who: 'kept' });
  await second.close();
  rmSync(own, { recursive: true });
});

test('restore puts documents, indexes, collections and files back as the snapshot had them', async () => {
  const cloud = await testCloud({ things: { indexes: [{ name: 'n', keys: [['n', 1]], unique: true }] } });
  const upload = (text: string) =>
    cloud.run(
      ({ cloud: sdk }: Tools, content: string) =>
        sdk.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from(content) }),
      text,
    );
  await cloud.import('things', [{ _id: 'x', n: 1 }]);
  const { fileID } = await upload('first');
  const id = await cloud.snapshot();
  await cloud.import('things', [
    { _id: 'x', n: 2 },
    { _id: 'y', n: 3 },
  ]);
  await cloud.import('later', [{ _id: 'z' }]);
  await upload('second');
  await cloud.restore(id);
  const got = await cloud.run(async ({ db, cloud: sdk }: Tools, file: string) => {
    const { data } = await db.collection('things').where({ n: 1 }).get();
    const later = await db
      .collection('later')
      .count()
      .catch((e: Tools) => e.errCode);
    const text = (await sdk.downloadFile({ fileID: file })).fileContent.toString();
    await db.collection('things').add({ data: { _id: 'y', n: 3 } });
    return { data, later, text };
  }, fileID);
  expect(got).toEqual({ data: [{ _id: 'x', n: 1 }], later: -502005, text: 'first' });
  await cloud.close();
});

test('a cloud on a temporary folder leaves nothing behind', async () => {
  const cloud = await testCloud({});
  const { dataDir: temporary } = cloud;
  await cloud.close();
  expect(() => mkdtempSync(join(temporary, 'x'))).toThrow(/ENOENT/);
});
