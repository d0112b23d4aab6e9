import type { Ctx } from '@fangzhen/cloudkit';
import type { TableSession } from '@fangzhen/domain';

export type Sessions = ReadonlyMap<string, TableSession>;

/** These sessions of tables, by id: one round trip, none without one. */
export async function readSessions(ctx: Ctx, ids: readonly string[]): Promise<Sessions> {
  if (ids.length === 0) return new Map();
  const found = await ctx.system.find('tableSessions', { _id: { $in: ids } }, { limit: ids.length });
  return new Map(found.map((session) => [session._id, session]));
}
