import type { Ctx, Store } from '@fangzhen/cloudkit';
import type { Coupon, CouponTemplate, Order } from '@fangzhen/domain';
import { Beginning, Caller, Engine, SimCloud, simStore, type Doc } from '@fangzhen/local-cloud/sim';
import { issueRewards, revokeRewards } from '@fangzhen/steps/coupons/rewards';
import { fastStore } from './store';
import { makeWorld, MORNING_MS, TEMPLATE_IDS } from './world';

const [TEMPLATE_ID] = TEMPLATE_IDS;
const REWARD = {
  ...{ campaignId: 'c', title: 't', templateId: TEMPLATE_ID!, thresholdFen: 10_000, lines: [0] },
};
const ORDER = {
  ...{ _id: 'o1', memberId: 'm1', state: 'completed', version: 7, lines: [{ qty: 2, payFen: 20_000 }] },
  ...{ discounts: [], fees: [], usedPoints: 0, earnPoints: 0, timeline: [], rewards: [REWARD] },
} as unknown as Order;
/** One of two given back: what is kept just pays the threshold; both: nothing does. */
const refunded = (qty: number): Order =>
  ({
    ...ORDER,
    version: 8,
    afterSales: [{ state: 'refunded', lines: [{ line: 0, qty }] }],
  }) as unknown as Order;

let engine: Engine;
let cloud: SimCloud;
let template: CouponTemplate;
beforeEach(async () => {
  engine = new Engine(MORNING_MS);
  cloud = new SimCloud(
    engine,
    1,
    new Beginning({ members: [], orders: [], coupons: [], couponClaims: [], couponTemplates: [] }),
  );
  const all = makeWorld().content['couponTemplates'] as unknown as CouponTemplate[];
  template = { ...all.find(({ _id }) => _id === TEMPLATE_ID)!, budget: 3, left: 3, perMember: 2 };
  await keep('couponTemplates', template);
  await keep('orders', ORDER);
});
afterEach(() => cloud.close());

const storeOf = (name: string): Store => fastStore(simStore(new Caller(cloud, name)));
const by = (system: Store): Ctx => ({ nowMs: MORNING_MS, system, log: () => undefined }) as unknown as Ctx;
const keep = (name: string, doc: object) => done(cloud.database.import(name, [doc as Doc]));

async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const watched = work.finally(() => (ended = true));
  watched.catch(() => undefined);
  // Whoever meets a conflict waits in real time, where nothing happens in the cloud.
  for (; !ended; await new Promise((resolve) => setTimeout(resolve))) await engine.run(() => ended);
  return watched;
}

const coupons = () => done(storeOf('look').find('coupons', {}, { limit: 10 }));
const live = (all: readonly Coupon[]) => all.filter(({ expiresAtMs }) => expiresAtMs > MORNING_MS);
const left = async () => (await done(storeOf('look').get('couponTemplates', TEMPLATE_ID!)))!;

/** An instance that reads the order inside of its transaction, and is overtaken before it writes. */
function overtaken(store: Store, meanwhile: () => Promise<unknown>): Store {
  let ahead = false;
  return {
    ...store,
    transaction: (work, ...rest) =>
      store.transaction(
        (tx) =>
          work({
            ...tx,
            get: async (name, id) => {
              const found = await tx.get(name, id);
              if (name === 'coupons' && !ahead) {
                ahead = true;
                await meanwhile();
              }
              return found;
            },
          }),
        ...rest,
      ),
  };
}

test('I4, I14: two relays of one order at once, and a third later, issue one coupon and take one of the budget', async () => {
  const first = storeOf('first');
  const second = overtaken(storeOf('second'), () => issueRewards(by(first), ORDER));
  await done(issueRewards(by(second), ORDER));
  await done(issueRewards(by(first), ORDER));
  expect(await coupons()).toMatchObject([{ memberId: 'm1', state: 'issued', rewardFor: 'o1' }]);
  expect(await left()).toMatchObject({ left: 2, held: {} });
});

test('I14: an order that is given back while its coupon is being issued keeps none', async () => {
  const first = storeOf('first');
  const second = overtaken(storeOf('second'), async () => {
    await first.update('orders', { _id: 'o1' }, { set: { afterSales: refunded(2).afterSales, version: 8 } });
    await revokeRewards(by(first), refunded(2));
  });
  await done(issueRewards(by(second), ORDER));
  expect(live(await coupons())).toEqual([]);
  // A relay that read it before, and comes last.
  await done(issueRewards(by(storeOf('late')), ORDER));
  expect(live(await coupons())).toEqual([]);
});

test.each([
  [1, ['issued'], 1],
  [2, ['issued'], 0],
])('of two pieces %i given back: %j, of which %i can be used', async (qty, states, usable) => {
  const store = storeOf('one');
  await done(issueRewards(by(store), ORDER));
  await keep('orders', refunded(qty));
  for (let twice = 0; twice < 2; twice += 1) await done(revokeRewards(by(store), refunded(qty)));
  const all = await coupons();
  expect(all.map(({ state }) => state)).toEqual(states);
  expect(live(all)).toHaveLength(usable);
});

test.each(['redeemed', 'given'] as const)('what is %s stays as it is', async (state) => {
  const store = storeOf('one');
  await done(issueRewards(by(store), ORDER));
  const [coupon] = await coupons();
  await keep('coupons', { ...coupon!, state });
  await keep('orders', refunded(2));
  await done(revokeRewards(by(store), refunded(2)));
  expect(await coupons()).toEqual([{ ...coupon!, state }]);
});

test('I4: neither budget nor the member’s limit is exceeded, and what was not issued is in the budget', async () => {
  const orders = ['o1', 'o2', 'o3', 'o4'].map((_id) => ({ ...ORDER, _id }));
  for (const order of orders) await keep('orders', order);
  await done(Promise.all(orders.map((order, i) => issueRewards(by(storeOf(`at-${i}`)), order))));
  expect(await coupons()).toHaveLength(2);
  expect(await left()).toMatchObject({ left: 1, held: {} });
});
