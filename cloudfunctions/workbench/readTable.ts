import type { Ctx } from '@fangzhen/cloudkit';
import type { Table } from '@fangzhen/domain';

/** The table that a session is, or was, at. */
export async function readTable(ctx: Ctx, sessionId: string): Promise<Table | undefined> {
  const session = await ctx.system.get('tableSessions', sessionId);
  return session && ctx.system.get('tables', session.tableId);
}
