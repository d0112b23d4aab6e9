import { DOCUMENTS_PER_OWNER, documentOf, idOf } from './documents';
import { compare, type Work } from './rounds';
import { sdkDatabase, type SdkDatabase } from './sdk';

const ROUNDS = 15;
const TURNS = 60;
const TRANSACTION_TURNS = 20;

/** Collections that the operations need: the large one is filled by the import, the small one has 1,000 documents. */
export const SMALL = 'small';
export const LARGE = 'large';
export const SMALL_COUNT = 1000;

/** An indexed query that finds ten documents, newest first. */
const query = (db: SdkDatabase, collection: string, owner: number) =>
  db
    .collection(collection)
    .where({ owner: `owner-${owner}` })
    .orderBy('atMs', 'desc')
    .limit(DOCUMENTS_PER_OWNER)
    .get();

export const getById = (db: SdkDatabase): Work => {
  return (turn) =>
    db
      .collection(SMALL)
      .doc(idOf((turn * 31) % SMALL_COUNT))
      .get();
};

/** The SDK makes no id: the server does. */
export const insert = (db: SdkDatabase): Work => {
  return (turn) => {
    const { _id: _, ...data } = documentOf(turn, SMALL_COUNT);
    return db.collection('inserted').add({ data });
  };
};

/** Two reads and two writes, begun and committed: six calls. */
const transaction = (db: SdkDatabase): Work => {
  return (turn) =>
    db.runTransaction(async (t: SdkDatabase) => {
      for (const n of [turn, turn + 1]) {
        const account = t.collection(SMALL).doc(idOf(n % SMALL_COUNT));
        const { data } = await account.get();
        await account.update({ data: { 'total.fen': data.total.fen + turn } });
      }
    });
};

/**
 * The operations by themselves, each in turns with its floor: the same SDK in this same process, against a server that
 * answers a constant.
 * @param count documents in the large collection
 */
export async function operations(
  floorUrl: string,
  cloudUrl: string,
  count: number,
): Promise<Record<string, number>> {
  const cloud = sdkDatabase(`${cloudUrl}/admin`);
  const floor = (answer: string): SdkDatabase => sdkDatabase(`${floorUrl}/${answer}`);
  const get = await compare(getById(cloud), getById(floor('getById')), ROUNDS, TURNS);
  const add = await compare(insert(cloud), insert(floor('insert')), ROUNDS, TURNS);
  const move = await compare(
    transaction(cloud),
    transaction(floor('transaction')),
    ROUNDS,
    TRANSACTION_TURNS,
  );
  const among = (collection: string, of: number): Work => {
    const owners = Math.max(1, Math.floor(of / DOCUMENTS_PER_OWNER));
    return (turn) => query(cloud, collection, (turn * 7919) % owners);
  };
  const indexed = await compare(among(LARGE, count), among(SMALL, SMALL_COUNT), ROUNDS, TURNS);
  return {
    getByIdRatio: get.ratio,
    getByIdP50Ms: get.p50Ms,
    getByIdFloorP50Ms: get.basisP50Ms,
    insertRatio: add.ratio,
    insertP50Ms: add.p50Ms,
    insertFloorP50Ms: add.basisP50Ms,
    transactionRatio: move.ratio,
    transactionP50Ms: move.p50Ms,
    transactionFloorP50Ms: move.basisP50Ms,
    indexedGrowth: indexed.ratio,
    indexedLargeP50Ms: indexed.p50Ms,
    indexedSmallP50Ms: indexed.basisP50Ms,
  };
}
