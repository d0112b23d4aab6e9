import { randomDigits } from '@fangzhen/cloudkit';
import type { Dice } from '@fangzhen/local-cloud/sim';
import type { Person } from '@fangzhen/demo';
import type { Scene } from './deeds';
import { boss, clerk, STORE_ID } from './world';

type Units = { line: number; qty: number }[];

/** The shopper asks some units of an order back, sometimes twice at once, and now and then thinks better of it. */
export async function askBack(scene: Scene, person: Person, dice: Dice, orderId: string): Promise<string> {
  const { order } = await scene.call(person, 'orders', 'one', { orderId });
  const open = order.afterSales.find(({ state }) => state === 'asked' || state === 'forwarded');
  if (open && dice.chance(0.3)) {
    await scene.call(person, 'afterSales', 'withdraw', { orderId, afterSaleId: open.id });
    return `${orderId}: withdraws ${open.id}`;
  }
  const lines = someUnits(order.lines, dice);
  const input = { clientAskId: `ask-${randomDigits(12)}`, orderId, lines, reason: '不合适', pictures: [] };
  const send = () => scene.answer(person, 'afterSales', 'ask', input);
  return twice(send, dice, orderId);
}

/** The clerk decides on what waits, or gives back what nobody asked for; what is over a limit, the group decides. */
export async function decideBack(scene: Scene, dice: Dice): Promise<string> {
  const { afterSales } = await scene.call(clerk, 'afterSales', 'ofStore', { storeId: STORE_ID });
  if (afterSales.length === 0) return giveBack(scene, dice);
  const { orderId, id: afterSaleId, state } = dice.pick(afterSales);
  const decision = dice.chance(0.8)
    ? ({ answer: 'approve', restock: dice.chance(0.5) } as const)
    : ({ answer: 'refuse', note: '已经喝完' } as const);
  const given = { orderId, afterSaleId, decision };
  const send = () =>
    state === 'asked'
      ? scene.answer(clerk, 'afterSales', 'decide', { storeId: STORE_ID, ...given })
      : scene.answer(boss, 'afterSales', 'decideForGroup', given);
  return twice(send, dice, `${orderId} ${afterSaleId} ${decision.answer}`);
}

async function giveBack(scene: Scene, dice: Dice): Promise<string> {
  const { orders } = await scene.call(clerk, 'workbench', 'board', { storeId: STORE_ID });
  if (orders.length === 0) return 'nothing to give back';
  const { id: orderId, lines: shown } = dice.pick(orders);
  const input = {
    ...{ clientAskId: `give-${randomDigits(12)}`, storeId: STORE_ID, orderId, reason: '做不出来了' },
    ...{ lines: someUnits(shown, dice), restock: dice.chance(0.5) },
  };
  return twice(() => scene.answer(clerk, 'afterSales', 'refund', input), dice, `${orderId} given back`);
}

/** All that there is, or one unit of each of some lines. */
function someUnits(lines: readonly { qty: number }[], dice: Dice): Units {
  if (dice.chance(0.35)) return lines.map(({ qty }, line) => ({ line, qty }));
  const line = dice.int(lines.length);
  return [{ line, qty: 1 + dice.int(lines[line]!.qty) }];
}

async function twice(send: () => ReturnType<Scene['answer']>, dice: Dice, what: string): Promise<string> {
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  return `${what}: ${answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).join(', ')}`;
}
