import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { campaignProblems } from '@fangzhen/domain';
import { priceSample } from '../shared/sample';
import { checkDraft } from './scoped';

/** What a draft would do to a sample cart, as if it ran now and nothing else did. */
export const preview = staffAction(
  contracts.campaigns.preview,
  'campaigns.edit',
  async ({ draft, parts }, ctx) => {
    await checkDraft(ctx, draft);
    const { quota: _, ...terms } = draft;
    const { lines, discounts, hints, rewards, itemsFen, payFen } = await priceSample(
      ctx,
      parts,
      ({ nowMs }) => ({
        campaigns: [{ ...terms, _id: 'preview', fromMs: nowMs, untilMs: nowMs + 1 }],
      }),
    );
    return {
      problems: campaignProblems(draft),
      ...{ lines, discounts, hints, itemsFen, payFen },
      rewards: rewards.map(({ campaignId, title }) => ({ campaignId, title })),
    };
  },
);
