import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';

const PAGE = 30;

/** The journal. The cursor is how many came before. */
export const consents = memberAction(contracts.account.consents, async ({ cursor }, ctx) => {
  const skip = Number(cursor ?? 0);
  const order = [['atMs', 'desc']] as const;
  const found = await ctx.mine('consents').find({}, { order, skip, limit: PAGE + 1 });
  return {
    consents: found
      .slice(0, PAGE)
      .map(({ _id: id, kind, agreed, version, atMs, page }) => ({ id, kind, agreed, version, atMs, page })),
    ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
  };
});
