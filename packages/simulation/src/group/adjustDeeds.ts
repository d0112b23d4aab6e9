import { randomDigits } from '@fangzhen/cloudkit';
import type { AdjustmentCard } from '@fangzhen/contracts';
import { memberIdOf } from '@fangzhen/demo';
import type { Dice } from '@fangzhen/local-cloud/sim';
import type { Scene } from './deeds';
import { auditor, boss, shoppers } from './world';

const cardOf = (data: unknown): AdjustmentCard => (data as { adjustment: AdjustmentCard }).adjustment;

/** The group gives or takes points by hand; sometimes the tap comes twice, and again where no answer came (I7). */
export async function adjustPoints(scene: Scene, dice: Dice): Promise<string> {
  const points = dice.pick([200, 900, 1_000, 1_500, -50, -400]);
  const input = {
    ...{ clientAdjustmentId: `adjust-${randomDigits(12)}`, memberId: memberIdOf(dice.pick(shoppers)) },
    ...{ points, reason: '人工调整' },
  };
  const send = () => scene.answer(boss, 'members', 'adjustPoints', input);
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  const ids = answers.flatMap((answer) => (answer.ok ? [cardOf(answer.data).id] : []));
  if (new Set(ids).size > 1) scene.broken('I7: the same change of points was made twice');
  return `${points}: ${answers.map((answer) => (answer.ok ? cardOf(answer.data).state : answer.error.code)).join(', ')}`;
}

/** A second person decides on what waits; the one who asked tries it, too. */
export async function decideAdjustment(scene: Scene, dice: Dice): Promise<string> {
  const { adjustments } = await scene.call(auditor, 'members', 'adjustments', {});
  const waiting = adjustments.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return adjustPoints(scene, dice);
  const { id: adjustmentId } = dice.pick(waiting);
  const decide = (who: typeof boss, agree: boolean) =>
    scene.answer(who, 'members', 'decideAdjustment', { adjustmentId, agree });
  const [own, ...answers] = await Promise.all([
    decide(boss, true),
    ...Array.from({ length: dice.pick([1, 2]) }, () => decide(auditor, dice.chance(0.7))),
  ]);
  if (own.ok) scene.broken('I2: whoever asked for a change of points agreed to it');
  return answers.map((answer) => (answer.ok ? cardOf(answer.data).state : answer.error.code)).join(', ');
}
