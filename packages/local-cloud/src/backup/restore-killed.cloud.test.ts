import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { Dice } from '../dice';
import { functionsFolder, type TestFolder, type Tools } from '../testing/test-cloud';
import { call, killVictim, SEED, startVictim, type Victim } from '../testing/victim-process';

const ROUNDS = process.env['FANGZHEN_LONG'] === '1' ? 40 : 4;
const COUNT = 2000;
/** Old files that the swap removes, so that it takes a while; and about how long it takes. */
const FILES = 300;
const SWAP_MS = 15;

let folder: TestFolder;
let dataDir: string;
beforeAll(() => {
  folder = functionsFolder({
    'cloud.json': { functions: { run: { timeoutSeconds: 20 } }, collections: { things: {} } },
  });
  dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-restore-'));
});
afterAll(() => {
  folder.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every document says the same word. */
async function put({ url }: Victim, word: string): Promise<void> {
  const docs = Array.from({ length: COUNT }, (_, i) => ({ _id: `d${i}`, word, text: 'x'.repeat(500) }));
  const reply = await fetch(`${url}/local/import`, {
    method: 'POST',
    body: JSON.stringify({ collection: 'things', docs }),
  });
  expect(reply.status).toBe(200);
}

/** Every file says it too. @returns the id of one of them */
const upload = (victim: Victim, word: string): Promise<string> =>
  call(victim, 'run', {
    args: [word],
    code: `async ({ cloud }, word) => {
      const put = (cloudPath) => cloud.uploadFile({ cloudPath, fileContent: Buffer.from(word) });
      for (let i = 0; i < ${FILES}; i += 10) await Promise.all(Array.from({ length: 10 }, (_, n) => put('f' + (i + n))));
      return (await put('word.txt')).fileID;
    }`,
  }) as Promise<Tools>;

/** The words that documents and file say now, each once. */
const words = (victim: Victim, fileID: string): Promise<Tools> =>
  call(victim, 'run', {
    args: [fileID],
    code: `async ({ db, cloud }, fileID) => {
      const of = async (word) => (await db.collection('things').where({ word }).count()).total;
      const file = (await cloud.downloadFile({ fileID })).fileContent.toString();
      return { old: await of('old'), new: await of('new'), file };
    }`,
  });

test(
  `kill -9 at random instants of a restore leaves all of the one or all of the other (${ROUNDS} rounds, seed ${SEED})`,
  async () => {
    const dice = new Dice(SEED);
    let victim = await startVictim(folder.dir, dataDir);
    await put(victim, 'old');
    const fileID = await upload(victim, 'old');
    const backup = await (await fetch(`${victim.url}/local/backup`)).arrayBuffer();
    const restore = async () =>
      (await fetch(`${victim.url}/local/backup`, { method: 'PUT', body: backup })).ok;
    const startedMs = performance.now();
    expect(await restore()).toBe(true);
    const takesMs = performance.now() - startedMs;
    const ready = join(dataDir, 'backups', 'ready');
    for (let round = 0; round < ROUNDS; round++) {
      await put(victim, 'new');
      await upload(victim, 'new');
      const restored = restore().catch(() => false);
      // Every other time while the one takes the other's place, which is a small part of the whole.
      if (round % 2 === 0) {
        let ended = false;
        void restored.finally(() => (ended = true));
        while (!existsSync(ready) && !ended) await nextTurn();
        await pause(dice.next() * SWAP_MS);
      } else await pause(dice.next() * takesMs * 1.2);
      await killVictim(victim);
      const acknowledged = await restored;
      victim = await startVictim(folder.dir, dataDir);
      const found = await words(victim, fileID);
      const whole = { old: { old: COUNT, new: 0, file: 'old' }, new: { old: 0, new: COUNT, file: 'new' } };
      expect(acknowledged ? [whole.old] : [whole.old, whole.new]).toContainEqual(found);
    }
    await killVictim(victim);
  },
  60_000 + ROUNDS * 30_000,
);
