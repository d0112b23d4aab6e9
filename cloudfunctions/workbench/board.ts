import { contracts, type OrderState } from '@fangzhen/contracts';
import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { backFen, kindsOf, shanghaiDay, type Order } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import sumBy from 'lodash-es/sumBy';
import { everyBrand, ownStore } from '../shared/shops';
import { boardCards } from './cards';

/** What is on the board, and which end of it is kept when there is too much: what nobody came for must not hide what is new. */
const LIVE: [state: OrderState, order: 'asc' | 'desc'][] = [
  ['paid', 'asc'],
  ['accepted', 'asc'],
  ['ready', 'desc'],
  ['delivering', 'desc'],
];
const MAX_LANE = 100;
const PAGE = 1000;

export const board = staffAction(contracts.workbench.board, 'orders.board', async ({ storeId }, ctx) => {
  const store = await ownStore(ctx, storeId);
  const [brands, live, today] = await Promise.all([
    everyBrand(ctx),
    liveOrders(ctx, storeId),
    todaysNumbers(ctx, storeId),
  ]);
  const { _id: id, name, brandId } = store;
  return {
    store: { id, name, brandId, brandName: brands.get(brandId)?.name ?? '', kinds: kindsOf(store) },
    orders: await boardCards(ctx, live),
    today,
  };
});

async function liveOrders(ctx: StaffCtx, storeId: string): Promise<Order[]> {
  const lanes = await Promise.all(
    LIVE.map(([state, direction]) =>
      ctx.scoped('orders').find({ storeId, state }, { order: [['placedAtMs', direction]], limit: MAX_LANE }),
    ),
  );
  return sortBy(lanes.flat(), 'placedAtMs');
}

/** What was paid since the business day began and not given back. */
async function todaysNumbers(ctx: StaffCtx, storeId: string) {
  const { startMs } = shanghaiDay(ctx.nowMs);
  const kept: Pick<Order, '_id' | 'state' | 'payFen' | 'refund' | 'afterSales'>[] = [];
  for (let skip = 0, more = true; more; skip += PAGE) {
    const filter = { storeId, paidAtMs: { $gte: startMs } };
    const page = await ctx.scoped('orders').find(filter, {
      order: [['paidAtMs', 'asc']],
      skip,
      limit: PAGE,
      fields: ['state', 'payFen', 'afterSales'],
    });
    kept.push(...page.filter(({ state }) => state !== 'refunding' && state !== 'refunded'));
    more = page.length === PAGE;
  }
  return {
    orderCount: kept.length,
    salesFen: sumBy(kept, (order) => order.payFen - backFen(order)),
    completedCount: kept.filter(({ state }) => state === 'completed').length,
  };
}
