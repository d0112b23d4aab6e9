import type { FulfilmentChoice } from '@fangzhen/contracts';
import { isSessionOpen, isWholeCart, tableChanged, tableClosed } from '../table/index';
import type { Asked, FulfilmentPlan } from './plan';
import { closedProblems, notOffered } from './problems';

type AskedDineIn = Asked<Extract<FulfilmentChoice, { kind: 'dineIn' }>>;

const withIds = ({ skuId, qty, choices = [] }: Asked['lines'][number]) => ({
  ...{ skuId, qty },
  choices: choices.map(({ id }) => id),
});

/** What a table has put together, sent as one order. Only holding it decides who of the table sends it. */
export function planDineIn({ choice, store, open, lines, table, nowMs }: AskedDineIn): FulfilmentPlan {
  if (!store.services?.dineIn) return { fees: [], problems: [notOffered(store, 'dineIn')] };
  const { session, members } = table;
  const isGuest = session?.storeId === store._id && members.some((id) => id in session.guests);
  if (!isGuest || !isSessionOpen(session, nowMs)) return { fees: [], problems: [tableClosed] };
  if (session.version !== choice.version || !isWholeCart(session, lines.map(withIds)))
    return { fees: [], problems: [tableChanged(session)] };
  const { _id: sessionId, no: tableNo, rounds } = session;
  return {
    fulfilment: { kind: 'dineIn', sessionId, tableNo, round: rounds + 1 },
    fees: [],
    problems: closedProblems(store, open),
  };
}
