import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { saveDraft as saveDraftStep } from '@fangzhen/steps/themes/saveDraft';
import { problemsOf } from '@fangzhen/steps/themes/themeRules';
import { themeInScope } from './scoped';

/** Keeps a brand's draft, problems and all, and says what they are. */
export const saveDraft = staffAction(contracts.themes.saveDraft, 'themes.edit', async (input, ctx) => {
  const theme = await themeInScope(ctx, input.brandId);
  const [revision, problems] = await Promise.all([
    saveDraftStep(ctx, input),
    problemsOf(ctx, theme, input.document),
  ]);
  return { revision, problems };
});
