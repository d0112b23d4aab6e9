import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { DAY_MS, isOpen } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import { ownStore } from '../shared/shops';
import { afterSaleCards } from './cards';

const SHOWN_MS = 30 * DAY_MS;
const MAX_ORDERS = 500;
const MAX_SHOWN = 100;

/** What was decided in the staff's own store, by them or by the group: what became of it, and who said so. */
export const decided = staffAction(
  contracts.afterSales.decided,
  'afterSales.decide',
  async ({ storeId }, ctx) => {
    await ownStore(ctx, storeId);
    const sinceMs = ctx.nowMs - SHOWN_MS;
    const filter = { storeId, 'afterSales.decidedAtMs': { $gte: sinceMs } };
    const orders = await ctx
      .scoped('orders')
      .find(filter, { order: [['placedAtMs', 'desc']], limit: MAX_ORDERS });
    const cards = await afterSaleCards(
      ctx,
      orders,
      (one) => !isOpen(one) && one.decidedAtMs !== undefined && one.decidedAtMs >= sinceMs,
    );
    return { afterSales: sortBy(cards, ({ decidedAtMs = 0 }) => -decidedAtMs).slice(0, MAX_SHOWN) };
  },
);
