import { stranger, type Basket } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const PEOPLE = process.env.FANGZHEN_LONG === '1' ? 200 : 40;

jest.setTimeout(240_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.faults({}));

/** Everybody at it, a few at a time; what each is answered does not matter here. */
async function crowd(work: (person: ReturnType<typeof stranger>) => Promise<unknown>): Promise<void> {
  const people = Array.from({ length: PEOPLE }, () => stranger());
  for (let i = 0; i < people.length; i += 8) {
    await Promise.allSettled(people.slice(i, i + 8).map(work));
  }
}

/** Calm again, and long enough for every sweeper to have been by. */
async function calm(): Promise<void> {
  await scene.faults({});
  for (const minutes of [1, 5, 15, 2]) {
    await scene.later(minutes * MINUTE_MS);
    await scene.stage.pay.deliverDue();
  }
}

/** Of things that do not run out, also while holds that nobody answers for wait for the sweeper. */
async function basketOf(count: number): Promise<Basket> {
  const lines: Basket['lines'] = [];
  for (let i = 0; i < count; i += 1) lines.push({ skuId: await scene.shelve(20 * PEOPLE), qty: 1 });
  return { storeId: scene.storeId, lines };
}

test.each([{ lostReplyRate: 0.06 }, { errorRate: 0.06 }, { cutReplyRate: 0.06 }])(
  'I4: claims under %j: a budget has lost exactly what was issued',
  async (rates) => {
    const before = await scene.ledgers();
    const { offers } = await scene.stage.call('lin', 'coupons', 'offers', { brandId: 'morrow' });
    const { templateId } = offers.find(({ state }) => state === 'claimable')!;
    await scene.faults(rates);
    await crowd((person) =>
      scene.stage.call(person, 'coupons', 'claim', { templateId, clientClaimId: `claim-${person.key}` }),
    );
    await calm();
    expect(await scene.audit(before)).toEqual([]);
  },
);

test.each([{ lostReplyRate: 0.06 }, { errorRate: 0.06 }, { cutReplyRate: 0.06 }])(
  'I1: orders placed under %j: each that is there holds its goods, and nothing else does',
  async (rates) => {
    const basket = await basketOf(3);
    const before = await scene.ledgers();
    await scene.faults(rates);
    await crowd((person) => scene.shop.place(person, basket));
    await scene.faults({});
    const placed = await scene.audit(before);
    expect(placed.filter((line) => line.includes('is unpaid and'))).toEqual([]);
    await calm();
    expect(await scene.audit(before)).toEqual([]);
  },
);

test('I1, I9: late payments whose replies are lost: what is revived has its goods', async () => {
  const basket = await basketOf(2);
  const before = await scene.ledgers();
  const late: [person: ReturnType<typeof stranger>, orderId: string][] = [];
  await scene.payFaults({ drop: { chance: 1 } });
  await crowd(async (person) => {
    const { orderId } = await scene.shop.place(person, basket);
    await scene.shop.pay(person, orderId);
    await scene.stage.call(person, 'orders', 'cancel', { orderId });
    late.push([person, orderId]);
  });
  expect(late).toHaveLength(PEOPLE);
  await scene.faults({ lostReplyRate: 0.08 });
  for (const [person, orderId] of late) {
    await Promise.all([1, 2].map(() => scene.stage.answer(person, 'payments', 'sync', { orderId })));
  }
  await scene.payFaults({});
  await calm();
  expect(await scene.audit(before)).toEqual([]);
  const { orders } = await scene.ledgers();
  const states = orders.filter(({ _id }) => late.some(([, id]) => id === _id)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['paid']));
});
