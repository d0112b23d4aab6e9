import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { mergeCards } from './views';

const PAGE = 30;

/** The journal. The cursor is how many came before. */
export const merges = staffAction(contracts.members.merges, 'members.merge', async ({ cursor }, ctx) => {
  const skip = Number(cursor ?? 0);
  const found = await ctx.system.find(
    'memberMerges',
    {},
    { order: [['atMs', 'desc']], skip, limit: PAGE + 1 },
  );
  return {
    merges: await mergeCards(ctx, found.slice(0, PAGE)),
    ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
  };
});
