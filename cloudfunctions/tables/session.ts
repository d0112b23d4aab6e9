import { Refusal, type Ctx, type MemberCtx } from '@fangzhen/cloudkit';
import { tableClosed, type Table, type TableSession } from '@fangzhen/domain';

/** The table that a code stands on. */
export const readTable = (ctx: Ctx, code: string): Promise<Table | undefined> =>
  ctx.system.get('tables', code);

/** A session that the caller sits at, open or over. Throws TABLE_CLOSED for every other (I12). */
export async function mySession(ctx: MemberCtx, id: string): Promise<TableSession> {
  const session = await ctx.system.get('tableSessions', id);
  if (!session || !ctx.members.some((id) => id in session.guests))
    throw new Refusal('TABLE_CLOSED', tableClosed.message);
  return session;
}
