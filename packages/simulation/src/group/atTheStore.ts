import { randomDigits } from '@fangzhen/cloudkit';
import type { Api } from '@fangzhen/contracts';
import type { Actor, Scene } from './deeds';
import { place } from './place';
import { APPOINTMENT_STARTS_MS, SERVICE_SKU_ID, STORE_ID, TABLE_CODE, clerk } from './world';

type Part = Api['orders']['place']['input']['parts'][number];

/** Prices one part and places it, sometimes twice at once. */
async function order(scene: Scene, { person, dice }: Actor, part: Part): Promise<string> {
  const quote = await scene.call(person, 'orders', 'quote', { parts: [part], coupon: 'none', points: 0 });
  if (quote.problems.length > 0) return quote.problems[0]!.code;
  const body = {
    clientOrderId: `order-${randomDigits(12)}`,
    parts: [part],
    ...{ couponIds: [], points: 0, expectedPayFen: quote.payFen },
  };
  return place(scene, person, body, dice.pick([1, 1, 2]));
}

/** Books one of a few times that others want, too, with somebody or with anybody. */
export async function book(scene: Scene, actor: Actor): Promise<string> {
  const { dice } = actor;
  const resourceId = dice.pick(['mei', 'yun', undefined]);
  const startMs = dice.pick(APPOINTMENT_STARTS_MS);
  return order(scene, actor, {
    ...{ storeId: STORE_ID, lines: [{ skuId: SERVICE_SKU_ID, qty: 1 }] },
    fulfilment: { kind: 'appointment', startMs, ...(resourceId && { resourceId }) },
  });
}

/** Sits down at the one table, adds a line (the tap may be repeated), changes one now and then, and sends the cart or leaves it to others. */
export async function dine(scene: Scene, actor: Actor): Promise<string> {
  const { person, dice } = actor;
  const { sessionId } = (await scene.call(person, 'tables', 'open', { code: TABLE_CODE })).table;
  const line = { skuId: dice.pick(scene.skuIds), qty: 1 + dice.int(2) };
  const tap = { sessionId, clientLineId: `line-${randomDigits(12)}`, ...line };
  const send = () => scene.answer(person, 'tables', 'add', tap);
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  const added = answers.map((answer) => (answer.ok ? 'added' : answer.error.code)).join(', ');

  const { table } = await scene.call(person, 'tables', 'one', { sessionId });
  if (table.lines.length > 0 && dice.chance(0.2)) {
    const { id: lineId } = dice.pick(table.lines);
    const { ok } = await scene.answer(person, 'tables', 'setQty', { sessionId, lineId, qty: dice.int(3) });
    return `${added}, ${ok ? 'changed' : 'not changed'}`;
  }
  if (table.lines.length === 0 || dice.chance(0.5)) return added;
  const lines = table.lines.map(({ skuId, qty, choices }) => ({ skuId, qty, ...(choices && { choices }) }));
  const fulfilment = { kind: 'dineIn' as const, sessionId, version: table.version };
  return `${added}, ${await order(scene, actor, { storeId: STORE_ID, lines, fulfilment })}`;
}

/** The clerk serves, or ends an appointment well, or writes down that nobody came. */
export async function end(scene: Scene, { dice }: Actor): Promise<string> {
  const { orders } = await scene.call(clerk, 'workbench', 'board', { storeId: STORE_ID });
  const there = orders.filter(
    ({ fulfilment: { kind }, state }) =>
      (kind === 'dineIn' || kind === 'appointment') && (state === 'ready' || state === 'accepted'),
  );
  if (there.length === 0) return 'nothing to do';
  const { id: orderId, state } = dice.pick(there);
  const action = state === 'ready' ? 'complete' : dice.pick(['ready', 'missed'] as const);
  const answer = await scene.answer(clerk, 'workbench', action, { storeId: STORE_ID, orderId });
  return `${orderId}: ${answer.ok ? action : answer.error.code}`;
}

/** The clerk ends whatever session is at the table. */
export async function closeTable(scene: Scene): Promise<string> {
  const { tables } = await scene.call(clerk, 'workbench', 'tables', { storeId: STORE_ID });
  const session = tables[0]?.session;
  if (!session) return 'nobody there';
  const { sessionId } = session;
  const { no } = await scene.call(clerk, 'workbench', 'closeTable', { storeId: STORE_ID, sessionId });
  return `${no} closed`;
}
