import { type MemberCtx, type Transaction } from '@fangzhen/cloudkit';
import type { ConsentKind } from '@fangzhen/contracts';
import { asOne, decided, withDecisions } from '@fangzhen/domain';
import { releasePhones } from './releasePhones';
import { personOf } from './wholeMember';

export interface Deciding {
  /** onceId of the request (I7). */
  id: string;
  kinds: readonly ConsentKind[];
  agreed: boolean;
  version: string;
  page: string;
}

/**
 * Writes what a member has decided about their data, with the journal's lines in the same transaction; a word that is taken back takes with it at
 * once what was given for that. Twice changes nothing.
 *
 * @throws Refusal STALE, CONSENT_MISSING.
 */
export async function decideConsents(ctx: MemberCtx, deciding: Deciding): Promise<void> {
  const freed = await ctx.system.transaction((tx) => decide(tx, ctx, deciding));
  await releasePhones(ctx.system, freed);
}

/** @returns the ids of numbers that are nobody's from then on */
async function decide(
  tx: Transaction,
  { memberId, nowMs: atMs, caller }: MemberCtx,
  { id, page, ...decision }: Deciding,
): Promise<string[]> {
  const members = await personOf(tx, memberId);
  for (const kind of decision.kinds) if (await tx.get('consents', consentId(id, kind))) return [];
  const kinds = decided(asOne(members), decision);
  const { agreed, version } = decision;
  for (const kind of kinds) {
    const told = { memberId: members[0]!._id, kind, agreed, version, atMs, appId: caller!.appId, page };
    await tx.add('consents', { _id: consentId(id, kind), ...told });
  }
  const freed: string[] = [];
  for (const [i, member] of members.entries()) {
    // What somebody brought goes with the word of the person that they are a part of now.
    const after = withDecisions(member, kinds, { agreed, version, atMs });
    if (member.phone && !after.phone) {
      await tx.put('memberPhones', { _id: member.phone.id, memberId: '', atMs });
      freed.push(member.phone.id);
    }
    if (kinds.length > 0 && (i === 0 || !agreed)) await tx.put('members', after);
  }
  return freed;
}

const consentId = (id: string, kind: ConsentKind) => `${id}_${kind}`;
