import { DAY_MS, shanghaiDay } from '@fangzhen/domain';
import { MORNING_MS } from '@fangzhen/tools/stage';
import { contractCaller, type ContractCaller } from '@fangzhen/tools/testing';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const SALON = 'bloom-sh-01';
const LATTE = 'morrow-latte-m-hot';
const TOMORROW = shanghaiDay(MORNING_MS + DAY_MS).key;

let scene: Scene;
let api: ContractCaller;
beforeAll(async () => {
  scene = await openScene();
  api = contractCaller(scene.stage);
}, 60_000);
afterAll(() => scene.close());

const setDayOff = (off: boolean, resourceId = 'yun') =>
  api.call('clerk-bloom', 'workbench', 'setDayOff', { storeId: SALON, resourceId, day: TOMORROW, off });
const timesOf = async (resourceId: string) => {
  const lines = [{ skuId: 'bloom-rose-facial-60', qty: 1 }];
  const { times } = await api.call('lin', 'stores', 'times', { storeId: SALON, lines });
  return times
    .filter(({ startMs }) => shanghaiDay(startMs).key === TOMORROW)
    .filter(({ resourceIds }) => resourceIds.includes(resourceId));
};
const onCalendar = async (resourceId: string) => {
  const input = { storeId: SALON, day: TOMORROW };
  const { resources } = await api.call('clerk-bloom', 'workbench', 'calendar', input);
  return resources.find(({ id }) => id === resourceId)!;
};

test('a day off: staff see it at once, a minute later nobody can book it, and what is booked stays', async () => {
  const before = await scene.ledgers();
  const [first] = await timesOf('yun');
  const lines = [{ skuId: 'bloom-rose-facial-60', qty: 1 }];
  const fulfilment = { kind: 'appointment' as const, startMs: first!.startMs, resourceId: 'yun' };
  const basket = { storeId: SALON, lines, fulfilment };
  await scene.shop.buy('lin', basket);
  await setDayOff(true);
  await setDayOff(true);
  expect(await onCalendar('yun')).toMatchObject({ dayOff: true, works: [], bookings: [{}] });
  expect(await onCalendar('mei')).toMatchObject({ dayOff: false });
  scene.stage.cloud.clock.advance(MINUTE_MS);
  expect(await timesOf('yun')).toEqual([]);
  const wanted = { ...basket, fulfilment: { ...fulfilment, startMs: first!.startMs + 2 * 3_600_000 } };
  expect((await scene.shop.quote('zhou', wanted)).problems).toMatchObject([{ code: 'SLOT_TAKEN' }]);
  await setDayOff(false);
  expect(await onCalendar('yun')).toMatchObject({ dayOff: false });
  scene.stage.cloud.clock.advance(MINUTE_MS);
  expect((await timesOf('yun')).length).toBeGreaterThan(0);
  expect(await scene.audit(before)).toEqual([]);
});

test('a day off that is over, or of nobody, is refused in words; days that are over are forgotten', async () => {
  const input = { storeId: SALON, resourceId: 'yun', day: shanghaiDay(MORNING_MS - DAY_MS).key, off: true };
  expect(await api.refusal('clerk-bloom', 'workbench', 'setDayOff', input)).toMatchObject({
    code: 'BAD_INPUT',
  });
  const nobody = { ...input, day: TOMORROW, resourceId: 'nobody' };
  expect(await api.refusal('clerk-bloom', 'workbench', 'setDayOff', nobody)).toMatchObject({
    code: 'NOT_FOUND',
  });
});

const choice = (choiceId: string, off: boolean, who = 'clerk-morrow') => {
  const input = { storeId: scene.storeId, productId: 'morrow-latte', choiceId, off };
  return scene.stage.answer(who, 'workbench', 'setChoiceOff', input);
};
const basketWith = (...choices: string[]) => ({
  storeId: scene.storeId,
  lines: [{ skuId: LATTE, qty: 1, choices }],
});
const offered = async () => {
  const input = { productId: 'morrow-latte', storeId: scene.storeId };
  const { product } = await api.call('lin', 'catalog', 'product', input);
  return product.modifiers.flatMap(({ choices }) => choices.map(({ id }) => id));
};

test('a choice that the store has run out of is not offered a minute later, and not sold; other stores go on', async () => {
  const wanted = basketWith('sugar-less', 'extra-oat');
  const quote = await scene.shop.quote('zhou', wanted);
  expect(await offered()).toContain('extra-oat');
  expect(await choice('extra-oat', true)).toMatchObject({ ok: true });
  const { products } = await api.call('clerk-morrow', 'workbench', 'shelf', { storeId: scene.storeId });
  const kinds = products.find(({ id }) => id === 'morrow-latte')!.kinds!;
  const off = kinds.flatMap(({ choices }) => choices.filter((one) => one.off).map(({ id }) => id));
  expect(off).toEqual(['extra-oat']);
  scene.stage.cloud.clock.advance(MINUTE_MS);
  expect(await offered()).not.toContain('extra-oat');
  expect((await scene.shop.quote('zhou', wanted)).problems).toMatchObject([{ code: 'CHOICE_INVALID' }]);
  expect(await api.refusal('zhou', 'orders', 'place', scene.shop.body(wanted, quote))).toMatchObject({
    code: 'CHOICE_INVALID',
    message: expect.stringMatching(/重新选择/) as string,
  });
  const elsewhere = { ...wanted, storeId: 'morrow-sh-02' };
  expect((await scene.shop.quote('zhou', elsewhere)).problems.map(({ code }) => code)).not.toContain(
    'CHOICE_INVALID',
  );
  expect(await choice('extra-oat', false)).toMatchObject({ ok: true });
  scene.stage.cloud.clock.advance(MINUTE_MS);
  expect((await scene.shop.quote('zhou', wanted)).problems).toEqual([]);
});

test('the last of what must be chosen stays, and nobody changes another store’s', async () => {
  const { products } = await api.call('clerk-morrow', 'workbench', 'shelf', { storeId: scene.storeId });
  const sugar = products
    .find(({ id }) => id === 'morrow-latte')!
    .kinds!.find(({ choices }) => choices.some(({ id }) => id === 'sugar-less'))!;
  const ids = sugar.choices.map(({ id }) => id);
  for (const id of ids.slice(1)) expect(await choice(id, true)).toMatchObject({ ok: true });
  expect(await choice(ids[0]!, true)).toMatchObject({ error: { code: 'BAD_INPUT' } });
  for (const id of ids.slice(1)) await choice(id, false);
  for (const who of ['lin', 'finance', 'brand-loom'])
    expect(await choice('extra-oat', true, who)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await choice('extra-oat', true, 'clerk-bloom')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await choice('gone', true)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});
