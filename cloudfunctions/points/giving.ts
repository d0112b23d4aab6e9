import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { emptyAccount, GIFT_RULES, giftsOfDay, spendable } from '@fangzhen/domain';
import { giftView } from './giftView';

const SHOWN = 20;

export const giving = memberAction(contracts.points.giving, async (_input, ctx) => {
  const [account = emptyAccount(ctx.memberId), waiting] = await Promise.all([
    ctx.system.get('pointsAccounts', ctx.memberId),
    ctx.mine('pointsGifts').find({ state: 'waiting' }, { order: [['sentAtMs', 'desc']], limit: SHOWN }),
  ]);
  const balance = spendable(account, ctx.nowMs);
  const leftToday = GIFT_RULES.perDay - giftsOfDay(account.gifts, ctx.nowMs).given;
  return {
    balance,
    most: Math.max(0, Math.min(balance, leftToday, GIFT_RULES.maxPoints)),
    waiting: await Promise.all(waiting.map((gift) => giftView(ctx, gift))),
  };
});
