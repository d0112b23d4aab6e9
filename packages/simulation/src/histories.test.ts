import { liveThrough } from './histories';

const LONG = process.env['FANGZHEN_LONG'] === '1';
const GROUP = LONG ? 1000 : 30;
const PROCESSES = LONG ? 2 : 1;

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** Every failure with its shortest history, as `pnpm sim` prints it. */
const failures = async (world: string, count: number) =>
  (await liveThrough(world, seeds(count), PROCESSES)).failed.map(({ seed, problems, story = [] }) =>
    [`seed ${seed}`, ...problems, ...story].join('\n'),
  );

test('the same seeds give the same histories, in whatever process', async () => {
  const told: string[][] = [];
  for (const processes of [1, 2]) {
    const digests = new Map<number, string>();
    await liveThrough('group', seeds(4), processes, ({ seed, digest }) => digests.set(seed, digest));
    told.push(seeds(4).map((seed) => digests.get(seed)!));
  }
  expect(told[1]).toEqual(told[0]);
  expect(new Set(told[0]).size).toBe(4);
}, 120_000);

/**
 * What longer runs found, and was mended: events cleared under a move left it with events that nobody looked for (20266103);
 * a look between two writes of one batch hid the second from the rules (the others).
 */
const FOUND = [20266103, 20261393, 20268121, 20268831];

test('the seeds of failures found stay mended', async () => {
  const { failed } = await liveThrough('group', FOUND, 1);
  expect(failed).toEqual([]);
}, 120_000);

test(`I1, I2, I4, I7, I8, I9, I10, I14: ${GROUP} histories of the group with misfortunes break no rule`, async () => {
  expect(await failures('group', GROUP)).toEqual([]);
}, 900_000);
