import { randomUUID } from 'node:crypto';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const BOSS = 'group';
const FINANCE = 'finance';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('members', 8);
}, 60_000);
afterAll(() => scene.close());

async function someone() {
  const person = stranger();
  await scene.stage.call(person, 'identity', 'login', {});
  return { person, memberId: memberIdOf(person) };
}
const ask = (memberId: string, points: number, clientAdjustmentId: string = randomUUID()) =>
  scene.stage.call(BOSS, 'members', 'adjustPoints', {
    ...{ clientAdjustmentId, memberId, points, reason: '门店漏记，补发' },
  });
const decide = (who: string, adjustmentId: string, agree: boolean) =>
  scene.stage.answer(who, 'members', 'decideAdjustment', { adjustmentId, agree });
const leftToday = async () => (await scene.stage.call(BOSS, 'members', 'adjustments', {})).limit!.leftToday;

test('I2: inside of the limit points come at once, with why in the member’s ledger; the same tap again is one change', async () => {
  const before = await scene.ledgers();
  const { person, memberId } = await someone();
  const id = randomUUID();
  const answers = await Promise.all([ask(memberId, 200, id), ask(memberId, 200, id), ask(memberId, 200, id)]);
  expect(new Set(answers.map(({ adjustment }) => adjustment.id)).size).toBe(1);
  expect(answers[0]!.adjustment).toMatchObject({ state: 'done', points: 200, mine: true });
  const statement = await scene.stage.call(person, 'points', 'statement', {});
  expect(statement).toMatchObject({
    balance: 200,
    entries: [{ kind: 'adjust', points: 200, title: '人工调整：门店漏记，补发' }],
  });
  const clash = { clientAdjustmentId: id, memberId, points: 100, reason: '门店漏记，补发' };
  expect(await scene.stage.answer(BOSS, 'members', 'adjustPoints', clash)).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
  const tooMuch = { clientAdjustmentId: randomUUID(), memberId, points: -300, reason: '多发收回' };
  expect(await scene.stage.answer(BOSS, 'members', 'adjustPoints', tooMuch)).toMatchObject({
    error: { code: 'POINTS_INSUFFICIENT' },
  });
  // What was refused is not counted.
  expect(await leftToday()).toBe(4_800);
  expect(await scene.audit(before)).toEqual([]);
});

test('I2: beyond the limit a second person decides, once, and never whoever asked', async () => {
  const before = await scene.ledgers();
  const { person, memberId } = await someone();
  const { adjustment } = await ask(memberId, 3_000);
  expect(adjustment.state).toBe('waiting');
  expect(await decide(BOSS, adjustment.id, true)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await decide('clerk-morrow', adjustment.id, true)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const twice = await Promise.all([1, 2, 3].map(() => decide(FINANCE, adjustment.id, true)));
  expect(twice.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await decide(FINANCE, adjustment.id, false)).toMatchObject({ error: { code: 'STALE' } });
  expect(await scene.stage.call(person, 'points', 'statement', {})).toMatchObject({ balance: 3_000 });

  const { adjustment: other } = await ask(memberId, -2_000);
  expect(await decide(FINANCE, other.id, false)).toMatchObject({
    data: { adjustment: { state: 'refused' } },
  });
  expect(await scene.stage.call(person, 'points', 'statement', {})).toMatchObject({ balance: 3_000 });
  expect(await scene.audit(before)).toEqual([]);
});

test('I2: changes that race for the rest of a day: what fits is done, the others wait for a second person', async () => {
  const before = await scene.ledgers();
  const left = await leftToday();
  const members = await Promise.all(Array.from({ length: 8 }, someone));
  const answers = await Promise.all(members.map(({ memberId }) => ask(memberId, 1_000)));
  const done = answers.filter(({ adjustment }) => adjustment.state === 'done');
  expect(done).toHaveLength(Math.floor(left / 1_000));
  expect(await leftToday()).toBe(left % 1_000);
  expect(await scene.audit(before)).toEqual([]);
});

test('nobody changes their own points, and those without the role nobody’s', async () => {
  const own = scene.stage.people.find(({ key }) => key === BOSS)!;
  const change = (memberId: string) => ({
    ...{ clientAdjustmentId: randomUUID(), memberId, points: 1, reason: '试一试' },
  });
  const answers = [
    await scene.stage.answer(BOSS, 'members', 'adjustPoints', change(memberIdOf(own))),
    await scene.stage.answer(FINANCE, 'members', 'adjustPoints', change(memberIdOf(stranger()))),
    await scene.stage.answer('clerk-morrow', 'members', 'adjustments', {}),
  ];
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(
    Array<string>(3).fill('FORBIDDEN'),
  );
});

test('I2, I18: whoever has left gets nothing any more, also what was asked before; the day’s limit is not used up', async () => {
  const { memberId } = await someone();
  const { adjustment } = await ask(memberId, 3_000);
  const left = await leftToday();
  const member = (await scene.stage.cloud.export('members')).find(({ _id }) => _id === memberId)!;
  await scene.stage.cloud.import('members', [{ ...member, closedAtMs: scene.stage.cloud.clock.nowMs() }]);
  const gone = { error: { code: 'NOT_FOUND' } };
  expect(await decide(FINANCE, adjustment.id, true)).toMatchObject(gone);
  const more = { clientAdjustmentId: randomUUID(), memberId, points: 100, reason: '门店漏记，补发' };
  expect(await scene.stage.answer(BOSS, 'members', 'adjustPoints', more)).toMatchObject(gone);
  expect(await leftToday()).toBe(left);
  const { accounts } = await scene.ledgers();
  expect(accounts.find(({ _id }) => _id === memberId)?.balance ?? 0).toBe(0);
});
