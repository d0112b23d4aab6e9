import type { Ctx } from '@fangzhen/cloudkit';
import { sessionId, type Table } from '@fangzhen/domain';
import { nextSession } from './openSession';

/**
 * Ends one session of a table: nothing is added any more, and whoever opens the code next begins anew. What was sent lives on as orders
 * do. Twice changes nothing, also when the table is taken again; killed in the middle, the next who opens the code finishes it.
 */
export async function closeSession(ctx: Ctx, table: Table, id: string): Promise<void> {
  await ctx.system.update('tableSessions', { _id: id, state: 'open' }, { set: { state: 'closed' } });
  if (sessionId(table._id, table.session) === id) await nextSession(ctx, table);
}
