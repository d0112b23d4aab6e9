import type { Member } from '@fangzhen/domain';
import { cachedBy } from './cached';
import { cloud } from './cloud';
import { Refusal, notFound } from './errors';
import { bareMemberIdOf, identityIdOf, memberAfter, memberIdOf, type WechatIdentity } from './ids';
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

/** Whom a call is made for. */
export interface Caller {
  memberId: string;
  /** That one, and those that were merged into them: what is any of theirs is the caller's (I15). */
  members: readonly string[];
  /** Who the caller was while their UnionID was not known: to be merged into them. */
  bareId?: string;
}

interface Asking {
  system: Store;
  nowMs: number;
  caller: WechatIdentity;
}

/**
 * An identity once made stays its member's, but for a merge or its undoing: those are known everywhere within KNOWN_MS. What is not there yet, or
 * has still to be merged, is looked for each time. One round trip; two for somebody who was merged into another.
 */
const knownCaller = cachedBy(
  KNOWN_MS,
  async ({ system, caller }: Asking): Promise<Caller & { made: boolean }> => {
    const bareId = caller.unionId ? bareMemberIdOf(caller) : undefined;
    const [identity, { id, own }, bare] = await Promise.all([
      system.get('identities', identityIdOf(caller)),
      openMember(system, memberIdOf(caller)),
      bareId && system.get('members', bareId),
    ]);
    const member = own ? await survivorOf(system, own) : { _id: id };
    const made = own !== undefined && identity !== undefined;
    return {
      ...theirs(member),
      made,
      ...(bare && !bare.mergedInto && !bare.closedAtMs && { bareId: bare._id }),
    };
  },
  ({ made, bareId }) => made && bareId === undefined,
);

/** The member of this id; once their account was closed, the one that a later call of theirs makes, and so on. One round trip for each. */
async function openMember(store: Store, id: string): Promise<{ id: string; own?: Member }> {
  const own = await store.get('members', id);
  return own?.closedAtMs === undefined ? { id, own } : openMember(store, memberAfter(id));
}

const survivorOf = async (store: Store, member: Member): Promise<Member> =>
  (member.mergedInto && (await store.get('members', member.mergedInto))) || member;

const theirs = ({ _id, also = [] }: Pick<Member, '_id' | 'also'>): Caller => ({
  memberId: _id,
  members: [_id, ...also],
});

/**
 * Finds whom the caller is, and makes the member at the first call: the member first, then the identity that leads
 * to it, under way as `kept`. Killed between the two, the next call finishes it: both ids follow from the identity.
 */
export async function findOrMakeMember(
  store: Store,
  caller: WechatIdentity | undefined,
  nowMs: number,
): Promise<Caller & { kept: Promise<unknown> }> {
  if (!caller) throw new Refusal('NO_IDENTITY', '请在微信中打开');
  const id = identityIdOf(caller);
  const asking = { system: store, nowMs, caller };
  const { made, ...known } = await knownCaller(asking, `${id} ${caller.appId} ${caller.openId}`);
  if (made) return { ...known, kept: Promise.resolve() };

  const { memberId } = known;
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
  return { ...known, kept: addUnlessThere(store, 'identities', identity) };
}

/** The member's own document. */
export async function readMember(store: Pick<Store, 'get'>, memberId: string): Promise<Member> {
  const member = await store.get('members', memberId);
  if (!member) throw notFound('会员');
  return member;
}
