import type { Member } from '@fangzhen/domain';
import { cachedBy } from './cached';
import { cloud } from './cloud';
import { Refusal, notFound } from './errors';
import { identityIdOf, memberIdOf, type WechatIdentity } from './ids';
import { addUnlessThere } from './store/addUnlessThere';
import type { Store } from './store/port';

/**
 * The call's identity, from its context and never from its input; undefined when nobody calls (a timer, an HTTP route).
 * With a shared cloud environment the caller is in FROM_*.
 */
export function callerIdentity(): WechatIdentity | undefined {
  const context = cloud.getWXContext() as Record<string, unknown>;
  // The SDK turns a value of digits only into a number and loses digits; the environment has it whole.
  const read = (key: string) => {
    const value = context[key];
    return typeof value === 'number' ? process.env[`WX_${key}`] : (value as string | undefined) || undefined;
  };
  const openId = read('FROM_OPENID') ?? read('OPENID');
  const appId = read('FROM_APPID') ?? read('APPID');
  if (!openId || !appId) return undefined;
  return { appId, openId, unionId: read('FROM_UNIONID') ?? read('UNIONID') };
}

const KNOWN_MS = 60_000;

/** An identity once made stays its member's; one that is not there yet is looked for each time. */
const knownMember = cachedBy(
  KNOWN_MS,
  async ({ system }: { system: Store; nowMs: number }, id) => (await system.get('identities', id))?.memberId,
  (memberId) => memberId !== undefined,
);

/**
 * Finds the caller's member id, and makes the member at the first call: the member first, then the identity that leads
 * to it, under way as `kept`. Killed between the two, the next call finishes it: both ids follow from the identity.
 */
export async function findOrMakeMember(
  store: Store,
  caller: WechatIdentity | undefined,
  nowMs: number,
): Promise<{ memberId: string; kept: Promise<unknown> }> {
  if (!caller) throw new Refusal('NO_IDENTITY', '请在微信中打开');
  const id = identityIdOf(caller);
  const known = await knownMember({ system: store, nowMs }, id);
  if (known) return { memberId: known, kept: Promise.resolve() };

  const memberId = memberIdOf(caller);
  const nickname = `云陌会员${memberId.slice(-4).toUpperCase()}`;
  const member: Member = {
    _id: memberId,
    nickname,
    avatar: '',
    createdAtMs: nowMs,
    ...(caller.unionId && { unionId: caller.unionId }),
  };
  await addUnlessThere(store, 'members', member);
  const identity = { _id: id, memberId, createdAtMs: nowMs };
  return { memberId, kept: addUnlessThere(store, 'identities', identity) };
}

/** The member's own document. */
export async function readMember(store: Store, memberId: string): Promise<Member> {
  const member = await store.get('members', memberId);
  if (!member) throw notFound('会员');
  return member;
}
