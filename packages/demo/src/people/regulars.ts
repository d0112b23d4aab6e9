import { DAY_MS, shanghaiDay, type Identity, type Member } from '@fangzhen/domain';
import type { CouponBook } from '../coupons';
import { identityIdOf, memberIdOf } from '@fangzhen/cloudkit/ids';

/** Members nobody logs in as. They are why some coupons are nearly gone. */
const REGULARS = 57;

/** What the regulars have claimed by now: how many of which template. */
const CLAIMED: Record<string, number> = { 'morrow-morning-5': 57, 'bloom-care-20': 20 };

const regular = (index: number) => ({
  appId: 'touristappid',
  openId: `oDemo_regular_${String(index).padStart(3, '0')}`,
  unionId: `uDemo_regular_${String(index).padStart(3, '0')}`,
});

/** The regulars' members and identities; their coupons are claimed from `book`. */
export function regulars(book: CouponBook, nowMs: number): { members: Member[]; identities: Identity[] } {
  const todayMs = shanghaiDay(nowMs).startMs;
  const members: Member[] = [];
  const identities: Identity[] = [];
  for (let index = 0; index < REGULARS; index++) {
    const who = regular(index);
    const createdAtMs = todayMs - (200 + index) * DAY_MS;
    const memberId = memberIdOf(who);
    members.push({ _id: memberId, unionId: who.unionId, nickname: '微信用户', avatar: '', createdAtMs });
    identities.push({ _id: identityIdOf(who), memberId, createdAtMs });
    for (const [templateId, count] of Object.entries(CLAIMED)) {
      // Yesterday: validity counts from there.
      if (index < count) book.claim(templateId, memberId, todayMs - DAY_MS + index * 60_000);
    }
  }
  return { members, identities };
}
