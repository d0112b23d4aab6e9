import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { campaignProblems, GROUP_RULES, priceCart } from '@fangzhen/domain';
import { readCart } from '../shared/cart';
import { checkDraft } from './scoped';

/** What a draft would do to a sample cart, as if it ran now and nothing else did. */
export const preview = staffAction(
  contracts.campaigns.preview,
  'campaigns.edit',
  async ({ draft, parts }, ctx) => {
    await checkDraft(ctx, draft);
    const cart = await readCart(ctx, parts);
    const { quota: _, ...terms } = draft;
    const running = { ...terms, _id: 'preview', fromMs: ctx.nowMs, untilMs: ctx.nowMs + 1 };
    const { lines, discounts, hints, itemsFen, payFen } = priceCart({
      lines: cart.flatMap((part) => part.lines),
      campaigns: [running],
      ...{ coupons: [], couponChoice: 'none', pointsBalance: 0, pointsChoice: 0 },
      ...{ nowMs: ctx.nowMs, rules: GROUP_RULES },
    });
    return {
      problems: campaignProblems(draft),
      lines: lines.map(({ storeId: _storeId, ...line }) => line),
      ...{ discounts, hints, itemsFen, payFen },
    };
  },
);
