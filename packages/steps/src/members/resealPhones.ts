import type { Ctx } from '@fangzhen/cloudkit';
import { newestKeyId, resealed } from './phones';

const BATCH = 200;

/** Numbers that an older key has sealed are sealed with the newest, batch after batch: when none is left that key can go. */
export async function resealPhones({ system }: Ctx): Promise<void> {
  // Where there is no number nobody needs to have keys.
  if ((await system.count('memberPhones', {})) === 0) return;
  const old = { 'sealed.keyId': { $ne: newestKeyId() } };
  for (const phone of await system.find('memberPhones', old, { limit: BATCH })) {
    const fresh = resealed(phone);
    if (!fresh) continue;
    const unchanged = { _id: phone._id, memberId: phone.memberId };
    await system.update('memberPhones', unchanged, { set: { sealed: fresh.sealed } });
  }
}
