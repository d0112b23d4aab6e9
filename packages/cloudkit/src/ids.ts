import { createHash, randomInt } from 'node:crypto';

/** 32 hex characters of SHA-256: fits WeChat Pay's out_trade_no (32) and every id rule of the contracts. */
export function hashId(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

/** Who WeChat says is calling: one person in one app. */
export interface WechatIdentity {
  appId: string;
  openId: string;
  unionId?: string;
}

/** The id of the identity's document: by UnionID where there is one, so that one person is one member in every app. */
export function identityIdOf({ appId, openId, unionId }: WechatIdentity): string {
  return unionId ? `u_${hashId(unionId)}` : `o_${hashId(appId, openId)}`;
}

/** The id of the member that is made at an identity's first call. */
export function memberIdOf(identity: WechatIdentity): string {
  return `m_${identityIdOf(identity).slice(2)}`;
}

/** Who somebody is that comes back after they had their account deleted: a new member, and always the same one. */
export const memberAfter = (memberId: string): string => `m_${hashId('after', memberId)}`;

/** The member of this app's openId alone: who the caller was while their UnionID was not known. */
export const bareMemberIdOf = ({ appId, openId }: WechatIdentity): string => memberIdOf({ appId, openId });

/**
 * The document id of a money-moving request: the same caller, action and client id always give the same, and a
 * stranger's client id gives another (I7). It is made of who calls and not of the member that they belong to: that one changes when members are
 * merged (I15).
 */
export function onceId({ callerKey }: { callerKey: string }, action: string, clientId: string): string {
  return hashId(callerKey, action, clientId);
}

/** A digest of a request's body, whatever the order of its keys (I7). */
export function fingerprint(body: unknown): string {
  return hashId(canonical(body));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** What nobody can guess: 128 bits, as hex digits. From the one source of chance that simulations can make repeat itself. */
export const secretToken = (): string =>
  Array.from({ length: 32 }, () => randomInt(16).toString(16)).join('');

/** A string of random decimal digits. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('');
}
