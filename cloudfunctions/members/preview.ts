import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { checkMerge, Refusal } from '@fangzhen/domain';
import { refuseStaff, sumsOf } from './views';

/** What both have before they are one. */
export const preview = staffAction(contracts.members.preview, 'members.merge', async (two, ctx) => {
  const [survivor, absorbed] = await Promise.all([
    readMember(ctx.system, two.survivorId),
    readMember(ctx.system, two.absorbedId),
  ]);
  const [a, b, problem] = await Promise.all([
    sumsOf(ctx, survivor),
    sumsOf(ctx, absorbed),
    problemOf(async () => {
      checkMerge(survivor, absorbed);
      await refuseStaff(ctx, [survivor._id, absorbed._id]);
    }),
  ]);
  return { survivor: a, absorbed: b, ...(problem !== undefined && { problem }) };
});

async function problemOf(check: () => Promise<void>): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
