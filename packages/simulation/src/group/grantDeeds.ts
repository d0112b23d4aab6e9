import { randomDigits } from '@fangzhen/cloudkit';
import { memberIdOf } from '@fangzhen/demo';
import type { Dice } from '@fangzhen/local-cloud/sim';
import type { Scene } from './deeds';
import { boss, GRANT_TEMPLATE_ID, shoppers } from './world';

/** The group gives a coupon to everybody, or to some; the tap comes twice now and then, and again where no answer came (I7). */
export async function grantCoupons(scene: Scene, dice: Dice): Promise<string> {
  const some = shoppers.filter(() => dice.chance(0.5)).map((one) => memberIdOf(one));
  const input = {
    ...{ clientGrantId: `grant-${randomDigits(12)}`, templateId: GRANT_TEMPLATE_ID },
    segment:
      some.length === 0 || dice.chance(0.5)
        ? { kind: 'all' as const }
        : { kind: 'list' as const, memberIds: some },
  };
  const send = () => scene.answer(boss, 'couponDesk', 'grant', input);
  const answers = await Promise.all(Array.from({ length: dice.pick([1, 1, 2]) }, send));
  if (answers.some((answer) => !answer.ok && answer.error.code === 'INTERNAL')) answers.push(await send());
  return answers.map((answer) => (answer.ok ? 'granted' : answer.error.code)).join(', ');
}

/** Pauses, resumes or cancels what is under way, or gives some more. */
export async function moveGrant(scene: Scene, dice: Dice): Promise<string> {
  const { grants } = await scene.call(boss, 'couponDesk', 'grants', {});
  const open = grants.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  if (open.length === 0) return grantCoupons(scene, dice);
  const { id: grantId, version, state } = dice.pick(open);
  const move = state === 'paused' ? 'resumeGrant' : dice.pick(['pauseGrant', 'cancelGrant'] as const);
  const answer = await scene.answer(boss, 'couponDesk', move, { grantId, version });
  return `${grantId}: ${answer.ok ? move : answer.error.code}`;
}
