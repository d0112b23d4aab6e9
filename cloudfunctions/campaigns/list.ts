import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';
import { campaignCard } from './scoped';

const MAX_SHOWN = 200;

/** What the caller may run, the last changed first. */
export const list = staffAction(contracts.campaigns.list, 'campaigns.edit', async ({ brandId }, ctx) => {
  const order = [['changedAtMs', 'desc']] as const;
  const filter: Record<string, string> = brandId === undefined ? {} : { brandId };
  const [directory, looks, found] = await Promise.all([
    readDirectory(ctx),
    readLooks(ctx.shared('themes')),
    ctx.scoped('campaigns').find(filter, { order, limit: MAX_SHOWN }),
  ]);
  return {
    campaigns: await Promise.all(found.map((campaign) => campaignCard(ctx, campaign))),
    brands: brandCards(directory, looks).filter(({ id }) => inScope(ctx.scope, { brandId: id })),
    forGroup: ctx.scope.all,
  };
});
