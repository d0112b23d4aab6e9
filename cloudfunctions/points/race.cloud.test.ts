import { randomUUID } from 'node:crypto';
import { earn, emptyAccount } from '@fangzhen/domain';
import { MORNING_MS, stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const LONG = process.env.FANGZHEN_LONG === '1';
const [SPENDS, GIFTS, REFUNDS] = LONG ? [500, 250, 250] : [120, 40, 60];
/** So many points an order takes, and a gift one; the account has enough for half of the spends. */
const EACH = 100;
const HAS = (SPENDS / 2) * EACH;
const MONTH_MS = 30 * 86_400_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('orders', 8);
  await scene.stage.cloud.prewarm('points', 8);
}, 60_000);
afterAll(() => scene.close());

const person = stranger();

/** Ten lots, so that a spend may take from several. */
async function give(memberId: string, points: number): Promise<void> {
  let account = emptyAccount(memberId);
  for (let i = 1; i <= 10; i += 1) {
    const note = { entryId: `${memberId}-gift-${i}`, nowMs: 0, title: '见面礼', fundedBy: 'group' };
    const lot = { lotId: `gift-${i}`, points: points / 10, expiresAtMs: MORNING_MS + i * MONTH_MS };
    const change = earn(account, { ...note, ...lot });
    account = change.account;
    await scene.stage.cloud.import('pointsEntries', [{ ...change.entry }]);
  }
  await scene.stage.cloud.import('pointsAccounts', [{ ...account }]);
}

test('I2: spends, gifts and refunds race on one account: all that fits succeeds, the rest are told that it is not enough', async () => {
  const skuId = await scene.shelve(SPENDS + REFUNDS);
  const { id: memberId } = (await scene.stage.call(person, 'identity', 'login', {})).member;
  await give(memberId, HAS + REFUNDS * EACH);
  const before = await scene.ledgers();
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }], points: EACH };
  const quote = await scene.shop.quote(person, basket);
  const place = () => scene.stage.answer(person, 'orders', 'place', scene.shop.body(basket, quote));

  const placed: string[] = [];
  for (let i = 0; i < REFUNDS; i += 1) placed.push((await scene.shop.place(person, basket)).orderId);

  const send = () => {
    const gift = { clientGiftId: randomUUID(), points: 1, words: '' };
    return scene.stage.answer(person, 'points', 'give', gift);
  };
  // Refunds bring points back meanwhile, so that more than at first may fit: what is left at the end is less than one more takes.
  const [spends, gifts, refunds] = await Promise.all([
    Promise.all(Array.from({ length: SPENDS }, place)),
    Promise.all(Array.from({ length: GIFTS }, send)),
    Promise.all(placed.map((orderId) => scene.stage.answer(person, 'orders', 'cancel', { orderId }))),
  ]);
  const codes = new Set(
    [...spends, ...gifts, ...refunds].map((answer) => (answer.ok ? 'ok' : answer.error.code)),
  );
  expect([...codes].sort()).toEqual(['POINTS_INSUFFICIENT', 'ok']);
  expect(refunds.every(({ ok }) => ok)).toBe(true);
  const spent = spends.filter(({ ok }) => ok).length * EACH + gifts.filter(({ ok }) => ok).length;
  expect(spent).toBeGreaterThan(HAS - EACH);
  const { accounts } = await scene.ledgers();
  const { balance } = accounts.find(({ _id }) => _id === memberId)!;
  expect(balance).toBe(HAS + REFUNDS * EACH - spent);
  expect(await scene.audit(before)).toEqual([]);
}, 300_000);
