import { simulateRegisters } from '.';
import { makePlan } from './plan';
import { runPlan } from './run';

const HISTORIES = process.env['FANGZHEN_LONG'] === '1' ? 2000 : 150;

test('the same seed gives the same history', async () => {
  expect(await runPlan(makePlan(11))).toEqual(await runPlan(makePlan(11)));
});

test(`L1, L2: ${HISTORIES} histories with faults and losses of power: each is a strong snapshot isolation's, and nothing acknowledged is lost`, async () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const { problems, story } = await simulateRegisters(seed);
    if (problems.length > 0) throw new Error([`seed ${seed}`, ...problems, ...(story ?? [])].join('\n'));
  }
}, 600_000);

test.each([
  [4254, 'a cloud that had lost its power wrote to the disk of the next'],
  [9440, 'the same'],
])('seed %i: %s', async (seed) => {
  expect((await simulateRegisters(seed)).problems).toEqual([]);
});
