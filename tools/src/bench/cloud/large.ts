import { rssMb, type Child } from './child';
import { DOCUMENTS_PER_OWNER, documentOf, idOf } from './documents';
import { LARGE } from './operations';
import { sdkDatabase } from './sdk';

const BATCH = 1000;
const IN_FLIGHT = 2;

/** Sends so many documents through `/local/import`, a thousand in a request. @returns documents a minute */
export async function importDocuments(cloud: Child, collection: string, count: number): Promise<number> {
  let next = 0;
  const startedMs = performance.now();
  const send = async (): Promise<void> => {
    while (next < count) {
      const from = next;
      next += BATCH;
      const docs = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) =>
        documentOf(from + i, count),
      );
      const body = JSON.stringify({ collection, docs });
      const answer = await fetch(`${cloud.url}/local/import`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`the import was refused: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, send));
  return (count * 60_000) / (performance.now() - startedMs);
}

const CALLERS = 16;
const TURNS_EACH = 250;

/**
 * Reads, indexed queries, counts, updates and inserts all over the large collection, by 16 callers.
 * @returns the most memory seen, in MB
 */
export async function mixedLoad(cloud: Child, count: number): Promise<number> {
  const db = sdkDatabase(`${cloud.url}/admin`);
  const large = db.collection(LARGE);
  const owners = Math.max(1, Math.floor(count / DOCUMENTS_PER_OWNER));
  let most = rssMb(cloud.pid);
  const work = async (caller: number): Promise<void> => {
    for (let turn = 0; turn < TURNS_EACH; turn += 1) {
      const n = ((caller * TURNS_EACH + turn) * 104_729) % count;
      const owner = `owner-${n % owners}`;
      if (turn % 5 === 0) await large.doc(idOf(n)).update({ data: { 'total.fen': turn } });
      else if (turn % 5 === 1) await large.where({ owner }).orderBy('atMs', 'desc').limit(10).get();
      else if (turn % 5 === 2) await large.where({ owner }).count();
      else if (turn % 5 === 3)
        await large.add({ data: { ...documentOf(n, count), _id: `new-${caller}-${turn}` } });
      else await large.doc(idOf(n)).get();
      most = Math.max(most, rssMb(cloud.pid));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => work(caller)));
  return most;
}
