import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { takeBackGift } from '@fangzhen/steps/points/gifts';
import { giftView } from './giftView';

export const recall = memberAction(contracts.points.recall, async ({ giftId }, ctx) => ({
  gift: await giftView(ctx, await takeBackGift(ctx, giftId)),
}));
