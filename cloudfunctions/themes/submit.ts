import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { draftChanged } from '@fangzhen/steps/themes/stale';
import { submitTheme } from '@fangzhen/steps/themes/submitTheme';
import { refuseInvalid } from '@fangzhen/steps/themes/themeRules';
import { themeInScope } from './scoped';
import { versionCard } from './versionCard';

/** Sends a brand's draft to the group for approval. */
export const submit = staffAction(
  contracts.themes.submit,
  'themes.edit',
  async ({ brandId, revision }, ctx) => {
    const [theme, by] = await Promise.all([themeInScope(ctx, brandId), readMember(ctx.system, ctx.memberId)]);
    // The step compares the revision again: what is checked here is what is sent.
    if (theme.draftRevision !== revision) throw draftChanged();
    await refuseInvalid(ctx, theme, theme.draft);
    const submitted = await submitTheme(ctx, { brandId, revision, by });
    return { submitted: await versionCard(ctx, submitted) };
  },
);
