import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { CARD_FIELDS, versionCards } from './versionCard';

const MAX_SHOWN = 100;

/** What waits for the group's approval, oldest first. */
export const pending = staffAction(contracts.themes.pending, 'themes.approve', async (_, ctx) => {
  const options = { order: [['atMs', 'asc']], limit: MAX_SHOWN, fields: CARD_FIELDS } as const;
  const waiting = await ctx.scoped('themeVersions').find({ state: 'submitted' }, options);
  return { versions: await versionCards(ctx, waiting) };
});
