import { createHash } from 'node:crypto';

/** The first 32 characters of the SHA-256 of `text`, in hex. */
export function hashId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The `_id` of a WeChat identity: by UnionID where there is one, else by app and OpenID. */
export function identityIdOf(who: { appId: string; openId: string; unionId?: string }): string {
  return who.unionId ? `u_${hashId(who.unionId)}` : `o_${hashId(`${who.appId}\n${who.openId}`)}`;
}

/** The id that a member gets at the first login of this identity. */
export function memberIdOf(who: { appId: string; openId: string; unionId?: string }): string {
  return `m_${identityIdOf(who).slice(2)}`;
}
