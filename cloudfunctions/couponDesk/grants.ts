import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import sortBy from 'lodash-es/sortBy';
import { grantCard } from './scoped';

const MAX_SHOWN = 100;
const OVER = ['done', 'cancelled'];

/** What is under way first, then the last changed. */
export const grants = staffAction(
  contracts.couponDesk.grants,
  'coupons.edit',
  async ({ templateId }, ctx) => {
    const filter: Record<string, string> = templateId === undefined ? {} : { templateId };
    const order = [['changedAtMs', 'desc']] as const;
    const found = await ctx.scoped('couponGrants').find(filter, { order, limit: MAX_SHOWN });
    const sorted = sortBy(found, ({ state }) => OVER.includes(state));
    return { grants: await Promise.all(sorted.map((grant) => grantCard(ctx, grant))) };
  },
);
