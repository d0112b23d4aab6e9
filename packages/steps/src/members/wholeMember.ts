import { notFound, readMember, type Store, type Transaction } from '@fangzhen/cloudkit';
import { asOne, type Member } from '@fangzhen/domain';
import { membersOf } from './membersOf';

/** Everybody who is one person with a member (I15), the survivor first, as a transaction sees them. @throws Refusal NOT_FOUND once their account is closed. */
export async function personOf(tx: Transaction, memberId: string): Promise<Member[]> {
  const members: Member[] = [];
  for (const id of await membersOf(tx, memberId)) members.push(await readMember(tx, id));
  if (members[0]!.closedAtMs !== undefined) throw notFound('会员');
  return members;
}

/** The same person, read outside of one: one round trip, two where others were merged into them. */
export async function wholeMember(store: Store, memberId: string): Promise<Member> {
  const own = await readMember(store, memberId);
  const { also = [] } = own;
  if (also.length === 0) return own;
  const others = await store.find('members', { _id: { $in: also } }, { limit: also.length });
  return asOne([own, ...others]);
}
