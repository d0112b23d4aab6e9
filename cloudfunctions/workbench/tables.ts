import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { isSessionOpen, sessionId, unsent, type Order, type TableSession } from '@fangzhen/domain';
import sortBy from 'lodash-es/sortBy';
import sumBy from 'lodash-es/sumBy';
import { ownStore } from '../shared/shops';
import { ordersOfSessions } from '../shared/tableOrders';
import { boardCards } from './cards';
import { tablesOf } from './tablesOf';

const MAX = 500;

/** The staff's own store's tables: which are taken, what was sent from them, who owes. */
export const tables = staffAction(contracts.workbench.tables, 'orders.board', async ({ storeId }, ctx) => {
  await ownStore(ctx, storeId);
  const all = await tablesOf(ctx, storeId);
  const ids = all.map(({ _id, session }) => sessionId(_id, session));
  const found = await ctx.system.find('tableSessions', { _id: { $in: ids } }, { limit: MAX });
  const open = found.filter((session) => isSessionOpen(session, ctx.nowMs));
  const orders = await ordersOfSessions(ctx, open);
  const views = new Map<string, Awaited<ReturnType<typeof sessionView>>>();
  for (const session of open) views.set(session.tableId, await sessionView(ctx, session, orders));
  return {
    tables: sortBy(all, 'no').map(({ _id: code, no, seats }) => {
      const session = views.get(code);
      return { code, no, seats, ...(session && { session }) };
    }),
  };
});

async function sessionView(ctx: StaffCtx, session: TableSession, all: readonly Order[]) {
  const { _id, openedAtMs, endsAtMs, guests } = session;
  const orders = all.filter(({ fulfilment }) => fulfilment.kind === 'dineIn' && fulfilment.sessionId === _id);
  const [unpaid, paid] = [true, false].map((is) => orders.filter(({ state }) => (state === 'unpaid') === is));
  return {
    ...{ sessionId: _id, openedAtMs, endsAtMs },
    guests: Object.values(guests).map(({ nickname }) => nickname),
    unsent: sumBy(unsent(session), ([, { qty }]) => qty),
    orders: await boardCards(ctx, orders),
    paidFen: sumBy(paid, 'payFen'),
    owedFen: sumBy(unpaid, 'payFen'),
  };
}
