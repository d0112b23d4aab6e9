import { getOrAdd, Refusal, type Ctx } from '@fangzhen/cloudkit';
import { isSessionOpen, sessionId, type Table, type TableSession } from '@fangzhen/domain';

const TRIES = 5;
const HOUR_MS = 3_600_000;

interface Guest {
  memberId: string;
  nickname: string;
}

/**
 * The table's session that is open now, with this guest at it: the one that is there, or a new one where the last has ended. Its number
 * stands with the table, so that two who open the code at once sit together.
 *
 * @throws Refusal BUSY when it kept being closed.
 */
export async function openSession(
  ctx: Ctx,
  { _id: tableId, storeId, no }: Pick<Table, '_id' | 'storeId' | 'no'>,
  guest: Guest,
  sessionHours: number,
): Promise<TableSession> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const table = (await ctx.system.get('tables', tableId))!;
    const id = sessionId(tableId, table.session);
    const fresh: TableSession = {
      ...{ _id: id, tableId, storeId, no, state: 'open', openedAtMs: ctx.nowMs },
      endsAtMs: ctx.nowMs + sessionHours * HOUR_MS,
      guests: { [guest.memberId]: { nickname: guest.nickname } },
      ...{ entries: {}, held: {}, rounds: 0, version: 0 },
    };
    const session = await getOrAdd(ctx.system, 'tableSessions', fresh);
    if (!isSessionOpen(session, ctx.nowMs)) await nextSession(ctx, table);
    else if (guest.memberId in session.guests || (await join(ctx, session, guest)))
      return { ...session, guests: { ...session.guests, ...fresh.guests } };
  }
  throw new Refusal('BUSY', '这一桌正在收拾，请再扫一次');
}

async function join(ctx: Ctx, { _id }: TableSession, { memberId, nickname }: Guest): Promise<boolean> {
  const change = { set: { [`guests.${memberId}`]: { nickname } } };
  return (await ctx.system.update('tableSessions', { _id, state: 'open' }, change)) === 1;
}

/** Whoever opens the table's code next sits at a new session. Twice changes nothing. */
export async function nextSession(ctx: Ctx, { _id, session }: Pick<Table, '_id' | 'session'>): Promise<void> {
  await ctx.system.update('tables', { _id, session }, { inc: { session: 1 } });
}
