import { memberAction, notFound } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { giftView } from './giftView';

/** Whoever has the link may look: its id is nobody's to guess. */
export const gift = memberAction(contracts.points.gift, async ({ giftId }, ctx) => {
  const found = await ctx.system.get('pointsGifts', giftId);
  if (!found) throw notFound('这份积分');
  return { gift: await giftView(ctx, found) };
});
