import { Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import { deletionOf, nothingLeft } from '@fangzhen/domain';
import { personOf } from '../wholeMember';
import { standing } from './standing';

/**
 * Begins the time after which an account is deleted. Twice changes nothing.
 * @throws Refusal DELETION_REFUSED while something of theirs is under way.
 */
export async function askDeletion(ctx: MemberCtx): Promise<void> {
  nothingLeft(await standing(ctx, ctx.members));
  await ctx.system.transaction(async (tx) => {
    const [own] = await personOf(tx, ctx.memberId);
    const there = await tx.get('deletions', own!._id);
    if (there?.state === 'waiting') return;
    await tx.put('deletions', deletionOf(own!._id, ctx.nowMs));
    // A merge at the same moment meets this as a conflict: nobody takes another with them.
    await tx.put('members', own!);
  });
}

/** The account stays. Twice changes nothing. @throws Refusal DELETION_REFUSED once it has begun. */
export async function withdrawDeletion(ctx: MemberCtx): Promise<void> {
  await ctx.system.transaction(async (tx) => {
    const there = await tx.get('deletions', ctx.memberId);
    if (!there || there.state === 'withdrawn') return;
    if (there.state !== 'waiting')
      throw new Refusal('DELETION_REFUSED', '注销已经开始，不能再撤销', { reasons: [] });
    await tx.put('deletions', { ...there, state: 'withdrawn', endedAtMs: ctx.nowMs });
  });
}
