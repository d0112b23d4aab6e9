import { memberIdOf } from '@fangzhen/cloudkit/ids';
import { contracts } from '@fangzhen/contracts';
import { applyGrowth, emptyGrowth, rulesAt, TIER_LEAD_MS, TIER_YEAR_MS, type Order } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

type Person = Scene['stage']['people'][number];

const CLERK = 'clerk-morrow';
const BRAND = 'brand-morrow';
const BOSS = 'group';
const KEPT_MS = 31_000;
/** Points of the member's own tier aside. */
const PLAIN = { coupon: 'none' as const, points: 0 };

let scene: Scene;
let skuId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('workbench', 6);
  skuId = await scene.shelve(500);
}, 60_000);
afterAll(() => scene.close());

const mine = (who: Person | string) => scene.stage.call(who as Person, 'tiers', 'mine', {});
const basket = (qty = 1) => ({ storeId: scene.storeId, lines: [{ skuId, qty }], ...PLAIN });
const orderOf = async (id: string) => (await scene.ledgers()).orders.find(({ _id }) => _id === id)!;

/** Somebody who has come along with so much growth. */
async function regular(growth: number): Promise<Person> {
  const who = stranger();
  await scene.stage.call(who, 'home', 'open', {});
  const memberId = memberIdOf(who);
  const nowMs = scene.stage.cloud.clock.nowMs();
  const { tierRules } = await scene.ledgers();
  const { account, entry } = applyGrowth(
    emptyGrowth(memberId),
    { kind: 'moveIn', growth },
    rulesAt(tierRules[0], nowMs),
    { entryId: `${memberId}-former`, nowMs, title: '原会员卡转入' },
  );
  await scene.stage.cloud.import('growthAccounts', [{ ...account }]);
  await scene.stage.cloud.import('growthEntries', [{ ...entry }]);
  return who;
}

/** A paid order that only its code is missing to. */
async function readyOrder(who: Person, qty = 1): Promise<{ orderId: string; code: string }> {
  const { stage, storeId } = scene;
  const orderId = await scene.shop.buy(who, basket(qty));
  await stage.call(CLERK, 'workbench', 'accept', { storeId, orderId });
  await stage.call(CLERK, 'workbench', 'ready', { storeId, orderId });
  const { order } = await stage.call(who, 'orders', 'one', { orderId });
  return { orderId, code: order.pickupCode! };
}

test('I2, I14: orders of one member that are handed over at the same moment all count, each once, also when it is told again', async () => {
  const who = await regular(1_990);
  const ready = [];
  for (let i = 0; i < 6; i += 1) ready.push(await readyOrder(who));
  const before = await scene.ledgers();
  await Promise.all(
    ready.map(({ code }) => scene.stage.call(CLERK, 'workbench', 'verify', { storeId: scene.storeId, code })),
  );
  const orders = await Promise.all(ready.map(({ orderId }) => orderOf(orderId)));
  const grown = orders.reduce((sum, { earnGrowth = 0 }) => sum + earnGrowth, 0);
  expect(grown).toBeGreaterThan(0);
  const standing = await mine(who);
  expect(v.parse(contracts.tiers.mine.output, standing)).toEqual(standing);
  expect(standing).toMatchObject({ growth: 1_990 + grown, level: 1 });
  expect(standing.entries.filter(({ tier }) => tier?.isUp)).toHaveLength(1);
  expect(await scene.audit(before)).toEqual([]);

  // As if whoever relayed it had been killed before it was noted.
  const [order] = orders as [Order];
  const { holdId, earnGrowth: growth } = order;
  const event = { id: `${holdId}-earnGrowth`, type: 'earnGrowth', holdId, atMs: order.placedAtMs, growth };
  await scene.stage.cloud.import('orders', [{ ...order, events: [event], pending: true, lookAtMs: 0 }]);
  await scene.later(60_000);
  expect((await orderOf(order._id)).pending).toBe(false);
  expect(await scene.audit(before)).toEqual([]);
}, 60_000);

test('I2, I14: what is given back takes its growth with it, a part its part, and the tier falls with the threshold', async () => {
  const who = await regular(1_990);
  const before = await scene.ledgers();
  const { orderId, code } = await readyOrder(who, 3);
  await scene.stage.call(CLERK, 'workbench', 'verify', { storeId: scene.storeId, code });
  const { earnGrowth = 0 } = await orderOf(orderId);
  expect(await mine(who)).toMatchObject({ growth: 1_990 + earnGrowth, level: 1 });
  const asked = { lines: [{ line: 0, qty: 1 }], reason: '凉了，不能喝', pictures: [] };
  await scene.stage.call(who, 'afterSales', 'ask', { clientAskId: 'client-ask-0001', orderId, ...asked });
  const decide = async (afterSaleId: string) =>
    scene.stage.call(CLERK, 'afterSales', 'decide', {
      ...{ storeId: scene.storeId, orderId, afterSaleId },
      decision: { answer: 'approve', restock: false },
    });
  await decide('a1');
  expect((await mine(who)).growth).toBe(1_990 + earnGrowth - Math.floor(earnGrowth / 3));
  const rest = { ...asked, lines: [{ line: 0, qty: 2 }] };
  await scene.stage.call(who, 'afterSales', 'ask', { clientAskId: 'client-ask-0002', orderId, ...rest });
  await decide('a2');
  const after = await mine(who);
  expect(after).toMatchObject({ growth: 1_990, level: 0 });
  const fell = after.entries.filter(({ tier }) => tier && !tier.isUp);
  expect(fell).toMatchObject([{ kind: 'takeBack', orderId, tier: { from: '银卡会员', to: '普通会员' } }]);
  await scene.later(60_000);
  expect(await scene.audit(before)).toEqual([]);
});

test('I11, I13: a gold card’s price names its tier and who bears it, its points are more, its delivery in its city is free', async () => {
  const who = await regular(6_000);
  const before = await scene.ledgers();
  const plain = await scene.shop.quote(stranger(), basket(2));
  const quote = await scene.shop.quote(who, basket(2));
  const { unitFen } = quote.parts[0]!.lines[0]!;
  const off = (percent: number) => 2 * Math.floor((unitFen * percent) / 100);
  expect(quote.tierName).toBe('金卡会员');
  // 2 % are the group's; 朝露 makes 5 % of them.
  expect(quote.discounts).toMatchObject([
    { source: 'tier', title: '金卡会员价', payer: 'group', amountFen: off(2) },
    { source: 'tier', title: '金卡会员价', payer: 'brand', amountFen: off(5) - off(2) },
  ]);
  expect(quote.payFen).toBe(plain.payFen - off(5));
  expect(quote.parts[0]).toMatchObject({ pointsPercent: 150 });
  expect(quote.earnPoints).toBe(Math.floor((Math.floor(quote.payFen / 100) * 150) / 100));

  const orderId = await scene.shop.buy(who, basket(2));
  const { order } = await scene.stage.call(who, 'orders', 'one', { orderId });
  expect(order).toMatchObject({ payFen: quote.payFen, earnGrowth: Math.floor(quote.payFen / 100) });
  expect(order.discounts).toEqual(quote.discounts);
  // Somebody else's price is not theirs.
  const body = scene.shop.body(basket(2), quote);
  expect(await scene.stage.answer(stranger(), 'orders', 'place', body)).toMatchObject({
    error: { code: 'PRICE_CHANGED', details: { payFen: plain.payFen } },
  });
  expect(await scene.audit(before)).toEqual([]);
});

test('I15: two members who are one have the growth of both and the better tier, and each their own again', async () => {
  const [ann, bob] = [await regular(4_500), await regular(2_000)];
  const bobsNext = await readyOrder(bob);
  const before = await scene.ledgers();
  const rules = await mine(ann);
  const two = { survivorId: memberIdOf(ann), absorbedId: memberIdOf(bob), reason: '同一个人，换了手机' };
  const { merge } = await scene.stage.call(BOSS, 'members', 'merge', {
    clientMergeId: 'client-merge-0001',
    ...two,
  });
  await scene.later(61_000);
  expect(await mine(bob)).toMatchObject({ growth: 6_500 });
  const { orderId, code } = bobsNext;
  await scene.stage.call(CLERK, 'workbench', 'verify', { storeId: scene.storeId, code });
  const { earnGrowth = 0 } = await orderOf(orderId);
  expect(await mine(ann)).toMatchObject({ growth: 6_500 + earnGrowth });
  expect(await scene.audit(before)).toEqual([]);
  await scene.stage.call(BOSS, 'members', 'separate', { mergeId: merge.id, reason: '认错人了' });
  await scene.later(61_000);
  expect(await mine(ann)).toMatchObject({ growth: 4_500, level: rules.level });
  expect(await mine(bob)).toMatchObject({ growth: 2_000 + earnGrowth });
  expect(await scene.audit(before)).toEqual([]);
});

test('a year uses growth up by a timer, grace keeps the tier meanwhile, and every change is told', async () => {
  const who = await regular(6_000);
  await scene.later(TIER_YEAR_MS);
  const { heldUntilMs, ...reviewed } = await mine(who);
  expect(reviewed).toMatchObject({ level: 2, growth: 2_000 });
  expect(reviewed.entries[0]).toMatchObject({ kind: 'review', growth: -4_000 });
  await scene.later(heldUntilMs! - scene.stage.cloud.clock.nowMs());
  expect((await mine(who)).entries[0]).toMatchObject({
    kind: 'graceOver',
    tier: { from: '金卡会员', to: '银卡会员' },
  });
});

test('I12: a brand adds, and never takes away; only its own; the group alone sets the rules; who has not seen the last change is told', async () => {
  const { stage } = scene;
  const code = async (who: string, action: 'saveRules' | 'saveAddition', input: object) => {
    const answer = await stage.answer(who, 'tiers', action, input as never);
    return answer.ok ? 'ok' : answer.error.code;
  };
  const seen = await stage.call(BRAND, 'tiers', 'editor', {});
  expect(v.parse(contracts.tiers.editor.output, seen)).toEqual(seen);
  expect(seen).toMatchObject({ forGroup: false, additions: [{ brandId: 'morrow', version: 1 }] });
  const add = (benefits: object, by: object = {}) => ({
    ...{ brandId: 'morrow', version: 1, extras: [{ level: 2, benefits }] },
    ...by,
  });
  expect(await code(BRAND, 'saveAddition', add({ percentOff: 1 }))).toBe('TIER_TAKES_AWAY');
  expect(await code(BRAND, 'saveAddition', add({ percentOff: 9 }, { brandId: 'loom', version: 0 }))).toBe(
    'NOT_FOUND',
  );
  expect(await code(BRAND, 'saveRules', { version: 1, rules: seen.rules.body })).toBe('FORBIDDEN');
  expect(await code('lin', 'saveAddition', add({ percentOff: 9 }))).toBe('FORBIDDEN');
  const both = [add({ percentOff: 10 }), add({ percentOff: 12 })];
  const answers = await Promise.all(both.map((input) => code(BRAND, 'saveAddition', input)));
  expect(answers.sort()).toEqual(['STALE', 'ok']);

  const who = await regular(6_000);
  const taken = async () => (await scene.shop.quote(who, basket())).discounts.length;
  expect(await taken()).toBe(2);
  const { body } = seen.rules;
  const [lowest, silver, gold, black] = body.tiers as [never, { benefits: object }, object, object];
  const shrunk = [lowest, { ...silver, benefits: { ...silver.benefits, percentOff: 9 } }, gold, black];
  expect(await code(BOSS, 'saveRules', { version: 1, rules: { ...body, tiers: shrunk } })).toBe(
    'TIER_RULES_INVALID',
  );
  const high = body.tiers.map((tier) => ({ ...tier, threshold: tier.threshold * 2 }));
  expect(await code(BOSS, 'saveRules', { version: 1, rules: { ...body, tiers: high } })).toBe('ok');
  // A minute later it counts; whom it would take their tier from keeps it for the days of grace.
  await scene.later(TIER_LEAD_MS + KEPT_MS);
  const held = await mine(who);
  expect(held).toMatchObject({ level: 2, growth: 6_000 });
  expect(held.heldUntilMs).toBeGreaterThan(scene.stage.cloud.clock.nowMs());
  expect(held.tiers[2]).toMatchObject({ threshold: 12_000 });
});
