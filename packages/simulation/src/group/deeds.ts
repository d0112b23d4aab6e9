import { randomDigits } from '@fangzhen/cloudkit';
import type { Api, FulfilmentChoice } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';
import type { Dice } from '@fangzhen/local-cloud/sim';
import type { Caller } from '@fangzhen/tools/stage';
import { adjustPoints, decideAdjustment } from './adjustDeeds';
import { askBack, decideBack } from './afterSaleDeeds';
import { book, closeTable, dine, end } from './atTheStore';
import { giveCoupon } from './giftDeeds';
import { grantCoupons, moveGrant } from './grantDeeds';
import { mergeTwo, separate } from './mergeDeeds';
import { place } from './place';
import { OTHER_STORE_ID, SLOT_STARTS_MS, STORE_ID, TEMPLATE_IDS, clerk } from './world';

type PlaceInput = Api['orders']['place']['input'];

/** Where people act, and what they remember. */
export interface Scene extends Caller {
  /** The shopper's tap on the pay sheet. @returns whether it was paid now */
  tap(prepayId: string): Promise<boolean>;
  skuIds: readonly string[];
  otherSkuIds: readonly string[];
  /** Orders that somebody was told are placed, and whose they are. */
  placed: Map<string, Person>;
  /** Whether two of them were ever merged. */
  merged: { yet: boolean };
  /** Calls `timers`, as the platform's trigger does; true if it ended well. */
  tick(): Promise<boolean>;
  /** Moves the clock, under everybody's feet. */
  jump(ms: number): Promise<void>;
  /** Says that a rule is broken. */
  broken(what: string): void;
}

export interface Actor {
  person: Person;
  dice: Dice;
}

/** What an actor may do; who has no order yet buys instead. Each gives a few words on how it went; refusals are answers like any other. */
export const DEEDS = {
  buy,

  async pay(scene, { person, dice }) {
    const orderId = ownOrder(scene, person, dice);
    if (!orderId) return buy(scene, { person, dice });
    const params = await scene.call(person, 'payments', 'prepay', { orderId });
    if (dice.chance(0.1)) return `${orderId}: leaves the pay sheet`;
    const paid = await scene.tap(params.package.replace('prepay_id=', ''));
    if (dice.chance(0.5)) await scene.call(person, 'payments', 'sync', { orderId });
    return `${orderId}: ${paid ? 'paid' : 'cannot pay any more'}`;
  },

  async cancel(scene, { person, dice }) {
    const orderId = ownOrder(scene, person, dice);
    if (!orderId) return buy(scene, { person, dice });
    const { order } = await scene.call(person, 'orders', 'cancel', { orderId });
    return `${orderId}: ${order.state}`;
  },

  async claim(scene, { person, dice }) {
    const input = { templateId: dice.pick(TEMPLATE_IDS), clientClaimId: `claim-${randomDigits(12)}` };
    const answers = await Promise.all(
      Array.from({ length: dice.pick([1, 1, 2]) }, () => scene.answer(person, 'coupons', 'claim', input)),
    );
    const coupons = answers.flatMap((answer) => (answer.ok ? [JSON.stringify(answer.data)] : []));
    if (new Set(coupons).size > 1) scene.broken('I7: the same claim gave two coupons');
    return answers.map((answer) => (answer.ok ? 'claimed' : answer.error.code)).join(', ');
  },

  give: giveCoupon,

  async ask(scene, { person, dice }) {
    const orderId = ownOrder(scene, person, dice);
    if (!orderId) return buy(scene, { person, dice });
    const { state } = await scene.call(person, 'payments', 'sync', { orderId });
    return `${orderId}: ${state}`;
  },

  async askBack(scene, { person, dice }) {
    const orderId = ownOrder(scene, person, dice);
    return orderId ? askBack(scene, person, dice, orderId) : buy(scene, { person, dice });
  },

  decideBack: (scene, { dice }) => decideBack(scene, dice),

  /** Buys and pays, and the clerk makes it and hands it over at once. */
  async buyThrough(scene, actor) {
    const { person } = actor;
    const orderId = (await buy(scene, actor)).split(/ \+ |, /)[0]!;
    if (!scene.placed.has(orderId)) return orderId;
    const params = await scene.call(person, 'payments', 'prepay', { orderId });
    await scene.tap(params.package.replace('prepay_id=', ''));
    await scene.call(person, 'payments', 'sync', { orderId });
    for (const action of ['accept', 'ready'] as const)
      await scene.call(clerk, 'workbench', action, { storeId: STORE_ID, orderId });
    const { pickupCode: code } = (await scene.call(person, 'orders', 'one', { orderId })).order;
    await scene.call(clerk, 'workbench', 'verify', { storeId: STORE_ID, code: code! });
    return `${orderId}: handed over`;
  },

  book,

  dine,

  accept: (scene, { dice }) => staffMove(scene, dice, 'paid', 'accept'),

  makeReady: (scene, { dice }) => staffMove(scene, dice, 'accepted', 'ready'),

  /** The shopper shows the code; the clerk sometimes presses twice. */
  async verify(scene, { dice }) {
    const order = await onBoard(scene, dice, 'ready');
    const owner = order && scene.placed.get(order.id);
    if (!order || !owner) return 'nobody comes';
    const { pickupCode: code } = (await scene.call(owner, 'orders', 'one', { orderId: order.id })).order;
    if (!code) return 'no code any more';
    const input = { storeId: STORE_ID, code };
    const answers = await Promise.all(
      Array.from({ length: dice.pick([1, 2]) }, () => scene.answer(clerk, 'workbench', 'verify', input)),
    );
    if (answers.filter(({ ok }) => ok).length > 1) scene.broken(`I10: ${order.id} was handed over twice`);
    return `${order.id}: ${answers.map((answer) => (answer.ok ? 'handed over' : answer.error.code)).join(', ')}`;
  },

  end,

  closeTable,

  /** The clerk changes a shelf by hand, and taps again where no answer comes. */
  async shelve(scene, { dice }) {
    const kind = dice.pick(['receive', 'waste', 'count'] as const);
    const input = {
      ...{ clientMoveId: `move-${randomDigits(12)}`, storeId: STORE_ID, skuId: dice.pick(scene.skuIds) },
      ...{ kind, qty: kind === 'count' ? dice.int(6) : 1 + dice.int(2) },
    };
    const send = () => scene.answer(clerk, 'workbench', 'moveStock', input);
    const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
    if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
    return `${kind}: ${answers.map((answer) => (answer.ok ? 'moved' : answer.error.code)).join(', ')}`;
  },

  mergeTwo: (scene, { dice }) => mergeTwo(scene, dice),

  separate: (scene, { dice }) => separate(scene, dice),

  grantCoupons: (scene, { dice }) => grantCoupons(scene, dice),

  moveGrant: (scene, { dice }) => moveGrant(scene, dice),

  adjustPoints: (scene, { dice }) => adjustPoints(scene, dice),

  decideAdjustment: (scene, { dice }) => decideAdjustment(scene, dice),

  /** The trigger, sometimes delivered twice. */
  async tick(scene, { dice }) {
    const runs = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, () => scene.tick()));
    return runs.map((ok) => (ok ? 'ran' : 'failed')).join(', ');
  },

  /** The clock jumps, as after a pause of the machine, and the trigger comes. */
  async jump(scene, { dice }) {
    const minutes = dice.pick([1, 4, 16, 90]);
    await scene.jump(minutes * 60_000);
    return `${minutes} minutes: ${(await scene.tick()) ? 'ran' : 'failed'}`;
  },
} satisfies Record<string, (scene: Scene, actor: Actor) => Promise<string>>;

export type DeedName = keyof typeof DEEDS;

/** Quotes a cart and places it, sometimes twice at once, and again when no answer comes, as the app does (I7). */
async function buy(scene: Scene, { person, dice }: Actor): Promise<string> {
  const part = (storeId: string, skuIds: readonly string[]) => ({
    storeId,
    lines: Array.from({ length: 1 + dice.int(2) }, () => ({
      skuId: dice.pick(skuIds),
      qty: 1 + dice.int(2),
    })),
    fulfilment: { kind: 'pickup' as const },
  });
  const alone = { ...part(STORE_ID, scene.skuIds), fulfilment: nowOrLater(dice) };
  const cart = { parts: dice.chance(0.4) ? [alone, part(OTHER_STORE_ID, scene.otherSkuIds)] : [alone] };
  const choice = {
    coupon: dice.pick(['best', 'none'] as const),
    points: dice.pick(['max', 0, 100] as const),
  };
  const quote = await scene.call(person, 'orders', 'quote', { ...cart, ...choice });
  if (quote.problems.length > 0) return quote.problems[0]!.code;
  const body: PlaceInput = {
    clientOrderId: `order-${randomDigits(12)}`,
    ...cart,
    couponIds: quote.couponIds,
    points: quote.points.used,
    expectedPayFen: quote.payFen,
  };
  return place(scene, person, body, dice.pick([1, 1, 2]));
}

/** Fetched at once, or within one of a few slots that others want, too. */
const nowOrLater = (dice: Dice): FulfilmentChoice => ({
  kind: 'pickup',
  ...(dice.chance(0.5) && { slotStartMs: dice.pick(SLOT_STARTS_MS) }),
});

function ownOrder({ placed }: Scene, person: Person, dice: Dice): string | undefined {
  const own = [...placed].filter(([, owner]) => owner === person).map(([orderId]) => orderId);
  return own.length > 0 ? dice.pick(own) : undefined;
}

export async function onBoard(scene: Scene, dice: Dice, state: string): Promise<{ id: string } | undefined> {
  const { orders } = await scene.call(clerk, 'workbench', 'board', { storeId: STORE_ID });
  const there = orders.filter((order) => order.state === state);
  return there.length > 0 ? dice.pick(there) : undefined;
}

async function staffMove(
  scene: Scene,
  dice: Dice,
  state: string,
  action: 'accept' | 'ready',
): Promise<string> {
  const order = await onBoard(scene, dice, state);
  if (!order) return 'nothing to do';
  await scene.call(clerk, 'workbench', action, { storeId: STORE_ID, orderId: order.id });
  return `${order.id}: ${action}`;
}
