import { cachedBy } from '@fangzhen/cloudkit';

const KEPT_MS = 60_000;

/** What a member calls themselves; an instance keeps it for a minute. */
export const nicknameOf = cachedBy(KEPT_MS, async ({ system }, memberId) => {
  const [member] = await system.find('members', { _id: memberId }, { limit: 1, fields: ['nickname'] });
  return member?.nickname ?? '';
});
