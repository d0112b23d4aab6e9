import { removeFiles, secretToken, storeFile, type Ctx, type MemberCtx } from '@fangzhen/cloudkit';
import { withExport, withFile, withoutOld, type DataExports } from '@fangzhen/domain';
import { personOf } from '../wholeMember';
import { ownData, sizeOf } from './ownData';

/** More documents than these are read in the background. */
const AT_ONCE = 1000;
const BATCH = 5;

/**
 * Begins a copy of the caller's own data, and makes it at once where that is quickly done; else the timer does.
 * @throws Refusal EXPORT_LIMIT.
 */
export async function askExport(ctx: MemberCtx, id: string): Promise<void> {
  await ctx.system.transaction(async (tx) => {
    const [own] = await personOf(tx, ctx.memberId);
    const before = await tx.get('dataExports', own!._id);
    const after = withExport(before, { memberId: own!._id, id, nowMs: ctx.nowMs });
    if (after !== before) await tx.put('dataExports', after);
  });
  if ((await sizeOf(ctx, ctx.members)) <= AT_ONCE) await makeExport(ctx, ctx.memberId, id);
}

/** Makes one copy. Of two that make the same one has its file kept, the other takes its own away. */
async function makeExport(ctx: Ctx, memberId: string, id: string): Promise<void> {
  const waiting = await ctx.system.get('dataExports', memberId);
  if (!waiting?.exports.some((one) => one.id === id && one.state === 'making')) return;
  const content = Buffer.from(JSON.stringify(await ownData(ctx, memberId), null, 2));
  const fileId = await storeFile(`exports/${secretToken()}.json`, content);
  const isKept = await ctx.system.transaction(async (tx) => {
    const before = await tx.get('dataExports', memberId);
    const after = before && withFile(before, id, { fileId, bytes: content.length });
    if (after) await tx.put('dataExports', after);
    return after !== undefined;
  });
  if (!isKept) await removeFiles([fileId]);
}

/** Those that were too big for their call, or whose call was killed. */
export async function makeExports(ctx: Ctx): Promise<void> {
  const filter = { makingSinceMs: { $gt: 0 } };
  const order = [['makingSinceMs', 'asc']] as const;
  for (const { _id, exports } of await ctx.system.find('dataExports', filter, { order, limit: BATCH }))
    for (const { id, state } of exports) if (state === 'making') await makeExport(ctx, _id, id);
}

/** Copies whose time is over go, the list before the file: nobody is given a link that leads nowhere. */
export async function sweepExports(ctx: Ctx): Promise<void> {
  const filter = { endsAtMs: { $lte: ctx.nowMs, $gt: 0 } };
  for (const { _id } of await ctx.system.find('dataExports', filter, { limit: 100 }))
    await removeFiles(await takeOut(ctx, _id));
}

const takeOut = (ctx: Ctx, id: string): Promise<string[]> =>
  ctx.system.transaction(async (tx) => {
    const before = await tx.get('dataExports', id);
    const { left, fileIds } = withoutOld(before as DataExports, ctx.nowMs);
    await tx.put('dataExports', left);
    return fileIds;
  });
