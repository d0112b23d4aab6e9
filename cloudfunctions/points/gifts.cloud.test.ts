import { randomUUID } from 'node:crypto';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const HOUR_MS = 3_600_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('points', 8);
}, 60_000);
afterAll(() => scene.close());

const give = async (points: number) => {
  const input = { clientGiftId: randomUUID(), points, words: '请你喝一杯' };
  return (await scene.stage.call('lin', 'points', 'give', input)).gift;
};
const balanceOf = async (who: Parameters<Scene['stage']['call']>[0]) =>
  (await scene.stage.call(who, 'points', 'statement', {})).balance;

test('I3: points go to a friend by a link, and both statements say so', async () => {
  const before = await scene.ledgers();
  const friend = stranger();
  const had = await balanceOf('lin');
  const gift = await give(120);
  expect(gift).toMatchObject({ points: 120, state: 'waiting', mine: true, giverName: '林晓' });
  expect(await balanceOf('lin')).toBe(had - 120);

  const seen = await scene.stage.call(friend, 'points', 'gift', { giftId: gift.id });
  expect(seen.gift).toMatchObject({ mine: false, received: false, words: '请你喝一杯' });
  const { gift: taken } = await scene.stage.call(friend, 'points', 'receive', { giftId: gift.id });
  expect(taken).toMatchObject({ state: 'received', received: true });
  // A second tap gets the same answer and nothing more.
  await scene.stage.call(friend, 'points', 'receive', { giftId: gift.id });
  const statement = await scene.stage.call(friend, 'points', 'statement', {});
  expect(statement).toMatchObject({ balance: 120, entries: [{ kind: 'giftIn', points: 120 }] });
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: the same tap again is one gift; the same key for another is an error', async () => {
  const input = { clientGiftId: randomUUID(), points: 10, words: '' };
  const had = await balanceOf('lin');
  const send = () => scene.stage.call('lin', 'points', 'give', input);
  const gifts = await Promise.all([send(), send(), send()]);
  expect(new Set(gifts.map(({ gift }) => gift.id)).size).toBe(1);
  expect(await balanceOf('lin')).toBe(had - 10);
  expect(await scene.stage.answer('lin', 'points', 'give', { ...input, points: 11 })).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
});

test('I2: friends and the giver race for one gift: one has it, the rest are told that it is gone', async () => {
  const before = await scene.ledgers();
  const { id: giftId } = await give(50);
  const friends = Array.from({ length: 7 }, () => stranger());
  for (const friend of friends) await scene.stage.call(friend, 'identity', 'login', {});
  await scene.faults({ dbLatencyMs: 20 });
  const answers = await Promise.all([
    ...friends.map((friend) => scene.stage.answer(friend, 'points', 'receive', { giftId })),
    scene.stage.answer('lin', 'points', 'recall', { giftId }),
  ]);
  await scene.faults({});
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort();
  expect(codes).toEqual([...Array<string>(7).fill('POINTS_GIFT_GONE'), 'ok']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I3: what nobody received in a day returns, once; its giver may take it back before', async () => {
  // Nothing of the tests before waits any more.
  await scene.later(25 * HOUR_MS);
  const before = await scene.ledgers();
  const had = await balanceOf('lin');
  const recalled = await give(30);
  await scene.stage.call('lin', 'points', 'recall', { giftId: recalled.id });
  await scene.stage.call('lin', 'points', 'recall', { giftId: recalled.id });
  expect(await balanceOf('lin')).toBe(had);

  const { id: giftId } = await give(40);
  await scene.later(25 * HOUR_MS);
  await scene.later(60_000);
  expect(await balanceOf('lin')).toBe(had);
  expect(await scene.stage.answer(stranger(), 'points', 'receive', { giftId })).toMatchObject({
    error: { code: 'POINTS_GIFT_GONE' },
  });
  expect((await scene.stage.call('lin', 'points', 'giving', {})).waiting).toEqual([]);
  expect(await scene.audit(before)).toEqual([]);
});

test('a gift that is not theirs is NOT_FOUND to whoever wants to take it back, and nobody receives their own', async () => {
  const { id: giftId } = await give(1);
  expect(await scene.stage.answer(stranger(), 'points', 'recall', { giftId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await scene.stage.answer('lin', 'points', 'receive', { giftId })).toMatchObject({
    error: { code: 'POINTS_GIFT_GONE' },
  });
  expect(
    await scene.stage.answer('lin', 'points', 'give', { clientGiftId: randomUUID(), points: 501, words: '' }),
  ).toMatchObject({
    error: { code: 'POINTS_GIFT_LIMIT' },
  });
});
