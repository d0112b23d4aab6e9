import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';
import { templateCard } from './scoped';

const MAX_SHOWN = 60;

/** What the caller may run, the last changed first. */
export const list = staffAction(contracts.couponDesk.list, 'coupons.edit', async ({ state }, ctx) => {
  const order = [['changedAtMs', 'desc']] as const;
  const filter: Record<string, string> = state === undefined ? {} : { state };
  const [directory, looks, found] = await Promise.all([
    readDirectory(ctx),
    readLooks(ctx.shared('themes')),
    ctx.scoped('couponTemplates').find(filter, { order, limit: MAX_SHOWN }),
  ]);
  return {
    templates: await Promise.all(found.map((template) => templateCard(ctx, template))),
    brands: brandCards(directory, looks).filter(({ id }) => inScope(ctx.scope, { brandId: id })),
    forGroup: ctx.scope.all,
  };
});
