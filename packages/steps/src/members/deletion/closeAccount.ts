import type { Ctx } from '@fangzhen/cloudkit';
import { reasonsOf, type Deletion } from '@fangzhen/domain';
import { personOf } from '../wholeMember';
import { eraseMember } from './eraseMember';
import { standing } from './standing';

const HOUR_MS = 3_600_000;
/** Longer than an instance takes somebody for whom they were, and its call then lasts. */
const SETTLED_MS = 5 * 60_000;

/**
 * Goes on with a deletion whose time has come: closes the account, from when on nobody is this member, and once everything that was under way then
 * has ended, erases them. What has to end first puts it off. Two at once, or one that was killed, do no more than one (I18).
 */
export async function goOnLeaving(ctx: Ctx, deletion: Deletion): Promise<void> {
  const members = deletion.members ?? (await membersNow(ctx, deletion));
  if (reasonsOf(await standing(ctx, members)).length > 0) return putOff(ctx, deletion);
  if (deletion.state === 'waiting') return close(ctx, deletion._id);
  await eraseMember(ctx, { ...deletion, members });
}

async function membersNow({ system }: Ctx, { _id }: Deletion): Promise<string[]> {
  const own = await system.get('members', _id);
  return [_id, ...(own?.also ?? [])];
}

async function putOff({ system, nowMs }: Ctx, { _id, state }: Deletion): Promise<void> {
  await system.update('deletions', { _id, state }, { set: { lookAtMs: nowMs + HOUR_MS } });
}

/** From then on their calls lead to a new member. Whoever withdraws at the same moment is first, or too late. */
function close({ system, nowMs }: Ctx, id: string): Promise<void> {
  return system.transaction(async (tx) => {
    const deletion = await tx.get('deletions', id);
    if (deletion?.state !== 'waiting') return;
    const members = await personOf(tx, id);
    for (const member of members) await tx.put('members', { ...member, closedAtMs: nowMs });
    const ids = members.map(({ _id }) => _id);
    await tx.put('deletions', { ...deletion, state: 'closing', members: ids, lookAtMs: nowMs + SETTLED_MS });
  });
}
