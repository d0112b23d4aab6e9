import type { Api } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';
import type { Scene } from './deeds';

type PlaceInput = Api['orders']['place']['input'];
type Placed = Api['orders']['place']['output'];

/** Places an order, perhaps several times at once, and again when no answer comes. @returns how it went */
export async function place(scene: Scene, person: Person, body: PlaceInput, times: number): Promise<string> {
  const send = () => scene.answer(person, 'orders', 'place', body);
  const answers = await Promise.all(Array.from({ length: times }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  const placed = answers.map((answer) =>
    answer.ok ? (answer.data as Placed).orders.map(({ orderId }) => orderId) : [],
  );
  const given = new Set(placed.filter((ids) => ids.length > 0).map((ids) => ids.join(' + ')));
  if (given.size > 1) scene.broken(`I7: the same request gave ${[...given].join(' and ')}`);
  for (const orderId of placed.flat()) scene.placed.set(orderId, person);
  return answers.map((answer, i) => (answer.ok ? placed[i]!.join(' + ') : answer.error.code)).join(', ');
}
