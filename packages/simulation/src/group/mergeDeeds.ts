import { randomDigits } from '@fangzhen/cloudkit';
import { memberIdOf } from '@fangzhen/demo';
import type { Dice } from '@fangzhen/local-cloud/sim';
import type { Scene } from './deeds';
import { boss, shoppers } from './world';

/** The group finds that two shoppers are one person; sometimes the tap comes twice, and again where no answer came (I15). */
export async function mergeTwo(scene: Scene, dice: Dice): Promise<string> {
  const [survivorId, absorbedId] = [dice.pick(shoppers), dice.pick(shoppers)].map((one) => memberIdOf(one));
  const input = {
    clientMergeId: `merge-${randomDigits(12)}`,
    ...{ survivorId: survivorId!, absorbedId: absorbedId!, reason: '同一个人' },
  };
  // Before it is asked for: a call whose answer is lost may have merged them.
  scene.merged.yet = true;
  const send = () => scene.answer(boss, 'members', 'merge', input);
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  const merged = answers.flatMap((answer) => (answer.ok ? [JSON.stringify(answer.data)] : []));
  if (new Set(merged).size > 1) scene.broken('I15: the same merge was made twice');
  return answers.map((answer) => (answer.ok ? 'merged' : answer.error.code)).join(', ');
}

/** The group finds that it was wrong. */
export async function separate(scene: Scene, dice: Dice): Promise<string> {
  const { merges } = await scene.call(boss, 'members', 'merges', {});
  const standing = merges.filter(({ state }) => state === 'merged');
  if (standing.length === 0) return mergeTwo(scene, dice);
  const input = { mergeId: dice.pick(standing).id, reason: '认错人了' };
  const send = () => scene.answer(boss, 'members', 'separate', input);
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 2]) }, send));
  return answers.map((answer) => (answer.ok ? 'separated' : answer.error.code)).join(', ');
}
