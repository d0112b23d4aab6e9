import { addUp, sessionProblem, type Order, type TableSession } from '@fangzhen/domain';
import type { Ledgers } from './ledgers';

/** I7: what was put together at a table lies on its cart or in one order, as much of it as people asked for: nothing lost, nothing twice. */
export function auditTables(_before: Ledgers, now: Ledgers): string[] {
  const byHold = new Map(now.orders.map((order) => [order.shared?.key, order]));
  return [
    ...tableProblems(now),
    ...now.sessions.flatMap((session) =>
      Object.keys(session.held).flatMap((key) => sentOtherwise(session, key, byHold.get(key))),
    ),
  ];
}

/** What breaks the rule at any instant. */
export const tableProblems = ({ sessions }: Pick<Ledgers, 'sessions'>): string[] =>
  sessions.flatMap((session) => {
    const problem = sessionProblem(session);
    return problem ? [`I7: table ${session._id}: ${problem}`] : [];
  });

function sentOtherwise({ _id, entries }: TableSession, key: string, order: Order | undefined): string[] {
  const sent = Object.values(entries).filter((entry) => entry.sent === key);
  const text = (lines: readonly { skuId: string; qty: number }[]) =>
    addUp(lines)
      .map(({ skuId, qty }) => `${qty} ${skuId}`)
      .sort()
      .join(', ');
  const [there, ordered] = [text(sent), text(order?.lines ?? [])];
  return there === ordered ? [] : [`I7: table ${_id} sent ${there} with ${key}, which ordered ${ordered}`];
}
