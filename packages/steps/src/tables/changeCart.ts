import { Refusal, type Ctx } from '@fangzhen/cloudkit';
import {
  isSessionOpen,
  lineKey,
  tableChanged,
  tableClosed,
  type TableEntry,
  type TableSession,
} from '@fangzhen/domain';

/** So much fits in one document and on one screen. */
export const MAX_ENTRIES = 200;

const closed = () => new Refusal('TABLE_CLOSED', tableClosed.message);

/**
 * Puts one tap's line on a table's cart: an entry of its own, so that people who add at once never get into each other's way. The same
 * tap again changes nothing, also after its line was sent or taken back (I7).
 *
 * @throws Refusal TABLE_CLOSED, KEY_REUSED.
 */
export async function addEntry(ctx: Ctx, id: string, entryId: string, entry: TableEntry): Promise<void> {
  const path = `entries.${entryId}`;
  const updated = await ctx.system.update(
    'tableSessions',
    { _id: id, state: 'open', endsAtMs: { $gt: ctx.nowMs }, [path]: { $exists: false } },
    { inc: { version: 1 }, set: { [path]: entry } },
  );
  if (updated === 1) return;
  const there = (await ctx.system.get('tableSessions', id))?.entries[entryId];
  if (!there) throw closed();
  const isSame = lineKey(there.skuId, there.choices) === lineKey(entry.skuId, entry.choices);
  if (there.memberId !== entry.memberId || !isSame)
    throw new Refusal('KEY_REUSED', '这一次点单已经提交过，请再点一次');
}

/**
 * How many of one line the table wants; 0 takes it back. Anybody at the table may. The same number again changes nothing.
 *
 * @throws Refusal TABLE_CHANGED when it was sent, TABLE_CLOSED.
 */
export async function setEntryQty(
  ctx: Ctx,
  session: Pick<TableSession, '_id'>,
  entryId: string,
  qty: number,
): Promise<void> {
  const path = `entries.${entryId}`;
  const updated = await ctx.system.update(
    'tableSessions',
    {
      ...{ _id: session._id, state: 'open', endsAtMs: { $gt: ctx.nowMs } },
      ...{ [path]: { $exists: true }, [`${path}.sent`]: { $exists: false } },
    },
    { inc: { version: 1 }, set: { [`${path}.qty`]: qty } },
  );
  if (updated === 1) return;
  const now = await ctx.system.get('tableSessions', session._id);
  if (!now || !isSessionOpen(now, ctx.nowMs)) throw closed();
  throw new Refusal('TABLE_CHANGED', tableChanged(now).message);
}
