import { fingerprint, memberAction, onceId } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { giveGift } from '@fangzhen/steps/points/gifts';
import { giftView } from './giftView';

export const give = memberAction(contracts.points.give, async ({ clientGiftId, points, words }, ctx) => {
  const _id = onceId(ctx, 'points.give', clientGiftId);
  const wanted = { _id, fingerprint: fingerprint({ points, words }), points, words };
  return { gift: await giftView(ctx, await giveGift(ctx, wanted)) };
});
