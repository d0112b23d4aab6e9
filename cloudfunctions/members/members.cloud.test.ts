import { randomUUID } from 'node:crypto';
import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { earn } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

type Person = Scene['stage']['people'][number];

const CLERK = 'clerk-morrow';
const BOSS = 'group';
/** So long an instance may still take somebody for whom they were. */
const KNOWN_MS = 61_000;
/** What everybody here has to spend; what they earned is pending. */
const PRESENT = 300;

let scene: Scene;
let storeId: string;
beforeAll(async () => {
  scene = await openScene();
  ({ storeId } = scene);
}, 60_000);
afterAll(() => scene.close());

const bare = (): Person => ({ ...stranger(), unionId: undefined as never });
const merge = (survivor: Person, absorbed: Person, clientMergeId: string = randomUUID()) =>
  scene.stage.answer(BOSS, 'members', 'merge', {
    clientMergeId,
    ...{ survivorId: memberIdOf(survivor), absorbedId: memberIdOf(absorbed), reason: '同一个人，换了手机' },
  });
async function merged(survivor: Person, absorbed: Person): Promise<string> {
  const answer = await merge(survivor, absorbed);
  if (!answer.ok) throw new Error(answer.error.code);
  await scene.later(KNOWN_MS);
  return idOf(answer.data);
}
const idOf = (data: unknown) => (data as { merge: { id: string } }).merge.id;
const separate = (mergeId: string) =>
  scene.stage.call(BOSS, 'members', 'separate', { mergeId, reason: '认错人了' });
const points = async (who: Person) => {
  const { balance, pending } = await scene.stage.call(who, 'points', 'statement', {});
  return balance + pending;
};
const orderIds = async (who: Person) =>
  (await scene.stage.call(who, 'orders', 'mine', { filter: 'all' })).orders.map(({ id }) => id).sort();
const couponIds = async (who: Person) =>
  (await scene.stage.call(who, 'coupons', 'mine', { state: 'usable' })).coupons.map(({ id }) => id).sort();
const claim = async (who: Person, templateId: string) => {
  const answer = await scene.stage.answer(who, 'coupons', 'claim', {
    templateId,
    clientClaimId: randomUUID(),
  });
  return answer.ok ? 'claimed' : answer.error.code;
};

/** Somebody new with a handed-over order, its points, and a coupon. */
async function regular(who: Person): Promise<string> {
  const [skuId] = await scene.skus(20);
  await scene.stage.call(who, 'home', 'open', {});
  const orderId = await scene.shop.buy(who, { storeId, lines: [{ skuId: skuId!, qty: 1 }] });
  await scene.shop.handOver(CLERK, who, storeId, orderId);
  expect(await claim(who, 'group-welcome-8')).toBe('claimed');
  await present(who);
  return orderId;
}

/** Points that can be spent at once. */
async function present(who: Person): Promise<void> {
  const memberId = memberIdOf(who);
  const nowMs = scene.stage.cloud.clock.nowMs();
  const account = (await scene.ledgers()).accounts.find(({ _id }) => _id === memberId)!;
  const lot = { lotId: `gift-${memberId}`, points: PRESENT, expiresAtMs: nowMs + 100 * 86_400_000 };
  const note = { entryId: lot.lotId, nowMs, title: '礼物', fundedBy: 'group' };
  const { account: after, entry } = earn(account, { ...note, ...lot });
  await scene.stage.cloud.import('pointsAccounts', [{ ...after }]);
  await scene.stage.cloud.import('pointsEntries', [{ ...entry }]);
}

test('I15: two members are one: orders, points and coupons of both, and each has theirs again when they are separated', async () => {
  const [ann, bob] = [stranger(), stranger()];
  const theirs = [await regular(ann), await regular(bob)];
  const before = await scene.ledgers();
  const had = { ann: await points(ann), bob: await points(bob) };
  const coupons = { ann: await couponIds(ann), bob: await couponIds(bob) };
  expect(had.bob).toBeGreaterThan(0);

  const mergeId = await merged(ann, bob);
  for (const who of [ann, bob]) {
    expect(await points(who)).toBe(had.ann + had.bob);
    expect(await orderIds(who)).toEqual([...theirs].sort());
    expect(await couponIds(who)).toEqual([...coupons.ann, ...coupons.bob].sort());
    expect((await scene.stage.call(who, 'home', 'open', {})).member.id).toBe(memberIdOf(ann));
  }
  expect(await scene.audit(before)).toEqual([]);

  await separate(mergeId);
  await scene.later(KNOWN_MS);
  expect([await points(ann), await points(bob)]).toEqual([had.ann, had.bob]);
  expect([await orderIds(ann), await orderIds(bob)]).toEqual(theirs.map((id) => [id]));
  expect([await couponIds(ann), await couponIds(bob)]).toEqual([coupons.ann, coupons.bob]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I15: what comes while they are one is the survivor’s; what either had before is theirs, also when it was spent', async () => {
  const [ann, bob] = [stranger(), stranger()];
  await regular(ann);
  const bobsOrder = await regular(bob);
  const [skuId] = await scene.skus(20);
  const lines = [{ skuId: skuId!, qty: 2 }];
  const bobsNext = await scene.shop.buy(bob, { storeId, lines });
  const before = await scene.ledgers();
  const had = { ann: await points(ann), bob: await points(bob) };
  const mergeId = await merged(ann, bob);

  // Bob's order of before is handed over, and he buys with all points of both.
  await scene.shop.handOver(CLERK, bob, storeId, bobsNext);
  const earned = (await points(ann)) - had.ann - had.bob;
  expect(earned).toBeGreaterThan(0);
  const orderId = await scene.shop.buy(bob, { storeId, lines, points: 'max' });
  const spent = had.ann + had.bob + earned - (await points(ann));
  expect(spent).toBeGreaterThan(0);
  await separate(mergeId);
  await scene.later(KNOWN_MS);
  const owed = Math.max(0, spent - had.ann);
  expect(await points(bob)).toBe(had.bob + earned);
  expect(await scene.stage.call(ann, 'points', 'statement', {})).toMatchObject({
    ...{ balance: Math.max(0, had.ann - spent), owed },
  });
  expect(await orderIds(bob)).toEqual([bobsOrder, bobsNext].sort());
  expect(await orderIds(ann)).toContain(orderId);

  // Given back, the points are there again.
  await scene.stage.call(ann, 'orders', 'cancel', { orderId });
  await scene.later(120_000);
  expect([await points(ann), await points(bob)]).toEqual([had.ann, had.bob + earned]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I15: somebody known by an openId alone is merged when WeChat tells the UnionID, once, and their old calls lead on', async () => {
  const old = bare();
  const orderId = await regular(old);
  const had = await points(old);
  const known: Person = { ...old, unionId: `un-${randomUUID()}` };
  const before = await scene.ledgers();
  const opened = await Promise.all(
    Array.from({ length: 4 }, () => scene.stage.call(known, 'home', 'open', {})),
  );
  expect(new Set(opened.map(({ member }) => member.id))).toEqual(new Set([memberIdOf(known)]));
  expect(opened.at(-1)).toMatchObject({ points: PRESENT, lastOrder: { id: orderId } });
  await scene.later(KNOWN_MS);
  expect(await points(old)).toBe(had);
  expect(await orderIds(known)).toEqual([orderId]);
  const ledgers = await scene.ledgers();
  expect(ledgers.merges.filter(({ survivorId }) => survivorId === memberIdOf(known))).toMatchObject([
    { cause: 'unionId', state: 'merged' },
  ]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: an order that is sent again after its member was merged is the same order', async () => {
  const [ann, bob] = [stranger(), stranger()];
  await regular(ann);
  const [skuId] = await scene.skus(20);
  const basket = { storeId, lines: [{ skuId: skuId!, qty: 1 }] };
  await scene.stage.call(bob, 'home', 'open', {});
  const body = scene.shop.body(basket, await scene.shop.quote(bob, basket));
  const first = await scene.stage.call(bob, 'orders', 'place', body);
  await merged(ann, bob);
  const again = await scene.stage.call(bob, 'orders', 'place', body);
  expect(again.orderId).toBe(first.orderId);
  expect(await scene.stage.answer(ann, 'orders', 'one', { orderId: first.orderId })).toMatchObject({
    ok: true,
  });
});

test('I7: points that are given again after their giver was merged are the same gift, and still theirs', async () => {
  const [ann, bob] = [stranger(), stranger()];
  await regular(ann);
  await regular(bob);
  const given = { clientGiftId: randomUUID(), points: 40, words: '' };
  const first = await scene.stage.call(bob, 'points', 'give', given);
  const had = (await points(ann)) + (await points(bob));
  await merged(ann, bob);
  const again = await scene.stage.call(bob, 'points', 'give', given);
  expect(again.gift.id).toBe(first.gift.id);
  expect(await points(ann)).toBe(had);
  for (const who of [ann, bob])
    expect(await scene.stage.call(who, 'points', 'gift', { giftId: first.gift.id })).toMatchObject({
      gift: { mine: true, received: false },
    });
});

test('I4: what both have claimed counts together', async () => {
  const [ann, bob] = [stranger(), stranger()];
  await regular(bob);
  await scene.stage.call(ann, 'home', 'open', {});
  await merged(ann, bob);
  expect([await claim(ann, 'group-welcome-8'), await claim(bob, 'group-welcome-8')]).toEqual([
    'COUPON_LIMIT',
    'COUPON_LIMIT',
  ]);
});

test('I15: merged and separated among orders, claims and points of both, nothing is lost', async () => {
  const [ann, bob] = [stranger(), stranger()];
  await regular(ann);
  await regular(bob);
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(30);
  const lines = [{ skuId: skuId!, qty: 1 }];
  const buy = (who: Person) => scene.shop.buy(who, { storeId, lines, points: 'max' }).catch(() => undefined);
  const id = randomUUID();
  // Some of the merge's own calls are answered by BUSY; the same id is sent until one goes through.
  const surely = async () => {
    for (let tried = 0; tried < 20; tried += 1) {
      const answer = await merge(ann, bob, id);
      if (answer.ok) return idOf(answer.data);
    }
    throw new Error('it was never merged');
  };
  const [first, second] = await Promise.all([
    surely(),
    surely(),
    buy(ann),
    buy(bob),
    claim(bob, 'morrow-coffee-30-6'),
  ]);
  expect(first).toBe(second);
  await Promise.all([buy(bob), buy(ann), separate(first), separate(first)]);
  await scene.later(KNOWN_MS);
  expect(await scene.audit(before)).toEqual([]);
});

test('I15: whoever is a part of another, has others, or works here is not merged; nobody is merged with themselves', async () => {
  const [ann, bob, cat] = [stranger(), stranger(), stranger()];
  for (const who of [ann, bob, cat]) await scene.stage.call(who, 'home', 'open', {});
  await merged(ann, bob);
  const clerk = scene.stage.people.find(({ key }) => key === CLERK)!;
  for (const [a, b] of [
    [ann, ann],
    [cat, bob],
    [bob, cat],
    [cat, ann],
    [cat, clerk],
    [clerk, cat],
  ] as const)
    expect(await merge(a, b)).toMatchObject({ error: { code: 'MERGE_REFUSED' } });
});

test('I15: after thirty days they stay one', async () => {
  const [ann, bob] = [stranger(), stranger()];
  for (const who of [ann, bob]) await scene.stage.call(who, 'home', 'open', {});
  const mergeId = await merged(ann, bob);
  const { merges } = await scene.stage.call(BOSS, 'members', 'merges', {});
  const nowMs = scene.stage.cloud.clock.nowMs();
  scene.stage.cloud.clock.set(merges.find(({ id }) => id === mergeId)!.undoUntilMs + 1);
  const input = { mergeId, reason: '认错人了' };
  expect(await scene.stage.answer(BOSS, 'members', 'separate', input)).toMatchObject({
    error: { code: 'MERGE_REFUSED' },
  });
  scene.stage.cloud.clock.set(nowMs);
});

test('I12: only the group merges members, looks them up and reads the journal', async () => {
  const ann = stranger();
  await scene.stage.call(ann, 'home', 'open', {});
  const two = { survivorId: memberIdOf(ann), absorbedId: memberIdOf(ann) };
  for (const who of ['lin', CLERK, 'brand-morrow', 'finance']) {
    for (const [action, input] of [
      ['find', { query: '林晓' }],
      ['preview', two],
      ['merges', {}],
      ['merge', { clientMergeId: randomUUID(), ...two, reason: '同一个人' }],
      ['separate', { mergeId: 'x', reason: '认错了' }],
    ] as const)
      expect(await scene.stage.answer(who, 'members', action, input as never)).toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
  }
  const { members } = await scene.stage.call(BOSS, 'members', 'find', { query: '林晓' });
  expect(members).toMatchObject([{ nickname: '林晓', isKnown: true, isMerged: false }]);
});
