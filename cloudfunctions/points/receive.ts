import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { takeGift } from '@fangzhen/steps/points/gifts';
import { giftView } from './giftView';

export const receive = memberAction(contracts.points.receive, async ({ giftId }, ctx) => ({
  gift: await giftView(ctx, await takeGift(ctx, giftId)),
}));
