import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock } from '../clock';
import { Dice } from '../dice';
import { CutDisk } from '../testing/cut-disk';
import { Database } from './database';
import type { Doc } from './ejson';
import { SqliteFile } from './sqlite';

const LONG = process.env['FANGZHEN_LONG'] === '1';
const SEEDS = Array.from({ length: LONG ? 40 : 3 }, (_, i) => i + 1);
const CUTS = 5;
const WRITERS = 8;
const ACCOUNTS = 5;
const START_FEN = 1000;

const database = (file: SqliteFile) =>
  new Database(
    { path: '', fsync: true, cacheBytes: 1_000_000, transactionLimitMs: 30_000, open: () => file },
    new MovableClock(),
  );

/** What somebody has been told, at some instant. */
interface Told {
  added: Set<string>;
  moved: Set<string>;
  /** By document, the highest number that a reader has seen. */
  seen: Map<string, number>;
}

/** Adds, counts up by conditional updates, reads, and moves money by transactions with an entry each, until it is told to stop. */
async function write(
  db: Database,
  name: string,
  dice: Dice,
  told: Told,
  goesOn: () => boolean,
): Promise<void> {
  const { store } = db;
  const [plain, counters, accounts, entries] = ['plain', 'counters', 'accounts', 'entries'].map((each) =>
    store.collection(each),
  );
  for (let i = 0; goesOn(); i++) {
    const id = `${name}i${i}`;
    await db.insert(plain!, [{ _id: id, key: id, text: 'x'.repeat(dice.int(3000)) }]);
    told.added.add(id);
    const counter = `c${dice.int(3)}`;
    await db.update(counters!, { _id: counter }, { $inc: { n: 1 } }, false);
    const seen = JSON.parse((await db.get(counters!, counter))!) as { n: { $numberInt: string } };
    told.seen.set(counter, Math.max(told.seen.get(counter) ?? 0, Number(seen.n.$numberInt)));
    const transaction = db.transactions.start();
    const [from, to] = [dice.int(ACCOUNTS), dice.int(ACCOUNTS - 1)];
    try {
      for (const [account, fen] of [
        [from, -5],
        [(from + 1 + to) % ACCOUNTS, 5],
      ] as const)
        await db.update(accounts!, { _id: `a${account}` }, { $inc: { fen } }, false, transaction);
      await db.insert(entries!, [{ _id: id, from }], transaction);
      await db.commit(transaction);
      told.moved.add(id);
    } catch (error) {
      if (!/TransactionConflict/.test(String(error))) throw error;
    }
  }
}

function check(dir: string, told: Told): void {
  const db = database(new SqliteFile(join(dir, 'data.db'), false));
  const all = (name: string) => [...db.store.collection(name).all()].map(({ doc }) => doc);
  const ids = (docs: Doc[]) => new Set(docs.map((doc) => String(doc['_id'])));
  const [plain, entries] = [ids(all('plain')), ids(all('entries'))];
  expect([...told.added].filter((id) => !plain.has(id))).toEqual([]);
  expect([...told.moved].filter((id) => !entries.has(id))).toEqual([]);
  for (const { _id: id, n } of all('counters'))
    expect(n).toBeGreaterThanOrEqual(told.seen.get(String(id)) ?? 0);
  const sum = all('accounts').reduce((fen, doc) => fen + Number(doc['fen']), 0);
  expect(sum).toBe(ACCOUNTS * START_FEN);
  const [, byKey] = db.store.collection('plain').indexes;
  for (const { key, _id: id } of all('plain'))
    expect(
      byKey!
        .keysOf({ key })
        .map((each) => db.store.collection('plain').withRid(byKey!.holder(each)!)?.doc['_id']),
    ).toEqual([id]);
  db.close();
}

test.each(SEEDS)(
  'L2: what was acknowledged, or read by anybody, survives a cut of the power at any instant (seed %i)',
  async (seed) => {
    const dir = mkdtempSync(join(tmpdir(), 'local-cloud-power-'));
    const file = new CutDisk(dir, Dice.of(seed, 'disk'));
    const db = database(file);
    const { store } = db;
    for (const name of ['counters', 'accounts', 'entries']) store.create(name);
    store.setIndexes(store.create('plain'), [{ name: 'key', keys: [['key', 1]], unique: true }]);
    await db.insert(
      store.collection('accounts'),
      Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: `a${i}`, fen: START_FEN })),
    );
    await db.insert(
      store.collection('counters'),
      [0, 1, 2].map((i) => ({ _id: `c${i}`, n: 0 })),
    );
    const told: Told = { added: new Set(), moved: new Set(), seen: new Map() };
    let goesOn = true;
    const writers = Array.from({ length: WRITERS }, (_, i) =>
      write(db, `w${i}`, Dice.of(seed, i), told, () => goesOn),
    );
    const dice = Dice.of(seed, 'cuts');
    try {
      for (let cut = 0; cut < CUTS; cut++) {
        await new Promise((resolve) => setTimeout(resolve, 30 + dice.int(120)));
        check(file.cut(`cut${cut}`), told);
      }
    } finally {
      goesOn = false;
      await Promise.all(writers);
    }
    expect(told.moved.size).toBeGreaterThan(0);
    db.close();
    rmSync(dir, { recursive: true });
  },
);
