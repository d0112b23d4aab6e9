import { simulateGroup } from '.';
import { makePlan } from './plan';
import { runPlan } from './run';

const HISTORIES = process.env['FANGZHEN_LONG'] === '1' ? 400 : 25;

test('the same seed gives the same history', async () => {
  expect(await runPlan(makePlan(4))).toEqual(await runPlan(makePlan(4)));
});

test(`I1, I2, I4, I7, I8, I9, I10, I14: ${HISTORIES} histories of the group with misfortunes break no rule`, async () => {
  for (let seed = 1; seed <= HISTORIES; seed++) await expectGood(seed);
}, 600_000);

async function expectGood(seed: number): Promise<void> {
  const { problems, story } = await simulateGroup(seed);
  if (problems.length > 0) throw new Error([`seed ${seed}`, ...problems, ...(story ?? [])].join('\n'));
}
