import { Duplicate, type MemberCtx, type Transaction } from '@fangzhen/cloudkit';
import { asOne, needConsent, Refusal, type Member } from '@fangzhen/domain';
import { maskedPhone, sealedPhone } from './phones';
import { releasePhones } from './releasePhones';
import { personOf } from './wholeMember';

const TRIES = 3;

/**
 * Makes a number the caller's, in the place of the one they had. A number is one document, so that of two members who want it at once one
 * gets it (I18).
 *
 * @throws Refusal PHONE_TAKEN, CONSENT_MISSING, BUSY.
 */
export async function bindPhone(ctx: MemberCtx, phone: string): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    try {
      const had = await ctx.system.transaction((tx) => bind(tx, ctx, phone));
      await releasePhones(ctx.system, had);
      return;
    } catch (error) {
      // Somebody else's document is there since: the next look tells whose.
      if (!(error instanceof Duplicate) || tried + 1 >= TRIES) throw error;
    }
  }
}

/** @returns the ids of numbers that are nobody's from then on */
async function bind(tx: Transaction, { memberId, nowMs }: MemberCtx, phone: string): Promise<string[]> {
  const members = await personOf(tx, memberId);
  const [own] = members as [Member];
  needConsent(asOne(members), 'phone');
  const wanted = sealedPhone(own._id, phone, nowMs);
  const there = await tx.get('memberPhones', wanted._id);
  const holder = members.find(({ _id }) => _id === there?.memberId);
  if (there && there.memberId !== '' && !holder) throw taken();
  if (holder === own && own.phone?.id === wanted._id) return [];

  await (there ? tx.put('memberPhones', wanted) : tx.add('memberPhones', wanted));
  await tx.put('members', { ...own, phone: maskedPhone(phone) });
  // It was brought by one of those who were merged into them.
  if (holder && holder !== own) {
    const { phone: _, ...rest } = holder;
    await tx.put('members', rest);
  }
  const left = own.phone && own.phone.id !== wanted._id ? [own.phone.id] : [];
  for (const id of left) await tx.put('memberPhones', { _id: id, memberId: '', atMs: nowMs });
  return left;
}

const taken = () =>
  new Refusal(
    'PHONE_TAKEN',
    '这个手机号已是另一位会员的。如果都是你本人，请联系门店或客服合并两个会员，积分和券都会保留。',
  );
