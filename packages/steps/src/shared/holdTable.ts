import { Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { FulfilmentProblem } from '@fangzhen/contracts';
import {
  isSessionOpen,
  tableChanged,
  tableClosed,
  unsent,
  type SharedHold,
  type TableSession,
  type TableWant,
} from '@fangzhen/domain';

const TRIES = 8;

/**
 * Sends what a table has put together with one order, under `key`: whatever is on its cart at the version that was priced, or nothing. Of
 * two who send it at once, one finds another version. Twice changes nothing.
 *
 * @param untilMs when the sweeper may put it back on the cart if no order came of it.
 * @throws Refusal TABLE_CHANGED, TABLE_CLOSED; then nothing is held.
 */
export async function holdTable(
  ctx: Ctx,
  { sessionId, version }: TableWant,
  key: string,
  untilMs: number,
): Promise<SharedHold> {
  const hold: SharedHold = { of: 'tableSessions', id: sessionId, key };
  const session = await ctx.system.get('tableSessions', sessionId);
  if (session?.held[key]) return hold;
  if (!session || !isSessionOpen(session, ctx.nowMs)) throw refusal(tableClosed);
  const ids = unsent(session).map(([id]) => id);
  if (session.version !== version || ids.length === 0) throw refusal(tableChanged(session));
  const sent = Object.fromEntries(ids.map((id) => [`entries.${id}.sent`, key]));
  const held = { [`held.${key}`]: { untilMs, round: session.rounds + 1 }, holdingUntilMs: untilMs };
  const updated = await ctx.system.update(
    'tableSessions',
    { _id: sessionId, version, state: 'open' },
    { inc: { version: 1, rounds: 1 }, set: { ...sent, ...held } },
  );
  if (updated === 1) return hold;
  const now = (await ctx.system.get('tableSessions', sessionId))!;
  if (now.held[key]) return hold;
  throw refusal(isSessionOpen(now, ctx.nowMs) ? tableChanged(now) : tableClosed);
}

const refusal = ({ code, message }: FulfilmentProblem) => new Refusal(code, message);

/**
 * The undo: what was sent is on the table's cart again. Of what was paid for and given back, nobody has to say that they do not want it:
 * that is gone. Twice changes nothing. Throws BUSY while others keep changing the cart.
 */
export async function releaseTable(
  ctx: Ctx,
  { id, key }: SharedHold,
  { wasPaid }: { wasPaid: boolean },
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const session = await ctx.system.get('tableSessions', id);
    if (!session?.held[key]) return;
    if (await letGo(ctx, session, key, wasPaid)) return;
  }
  throw new Refusal('BUSY', '这一桌正在点单，请再试一次');
}

async function letGo(
  ctx: Ctx,
  { _id, version, entries }: TableSession,
  key: string,
  isGone: boolean,
): Promise<boolean> {
  const mine = Object.keys(entries).filter((id) => entries[id]!.sent === key);
  const updated = await ctx.system.update(
    'tableSessions',
    { _id, version },
    {
      inc: { version: 1 },
      ...(isGone && { set: Object.fromEntries(mine.map((id) => [`entries.${id}.qty`, 0])) }),
      unset: [`held.${key}`, ...mine.map((id) => `entries.${id}.sent`)],
    },
  );
  return updated === 1;
}
