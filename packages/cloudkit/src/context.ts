import type { Grant } from '@fangzhen/domain';
import { grantScope, isNowhere, type Operation, type Scope } from '@fangzhen/domain/access/index';
import { allEnded } from './allEnded';
import { cachedBy } from './cached';
import { Refusal } from './errors';
import { anyOf, ownedReader, publicReader, scopedReader, type Reader } from './gateway';
import { findOrMakeMember, type Caller } from './identity';
import { bareMemberIdOf, type WechatIdentity } from './ids';
import type { Log } from './log';
import type { OwnedName, PublicName, ScopedName } from './store/collections';
import type { Store } from './store/port';

/** What everything that runs for a call stands on. */
export interface Ctx {
  requestId: string;
  /** The server's clock when the call began. */
  nowMs: number;
  log: Log;
  caller?: WechatIdentity;
  /** The whole store, past every scope: for `steps` and for calls that nobody makes (timers, notices). Lint keeps actions off it. */
  system: Store;
  shared<N extends PublicName>(name: N): Reader<N>;
}
export interface MemberCtx extends Ctx {
  memberId: string;
  /** `memberId`, and those that were merged into them: what is any of theirs is the caller's (I15). */
  members: readonly string[];
  /** What the ids of the caller's requests are made of: the same whatever member they belong to (I7). */
  callerKey: string;
  /** Who the caller was before their UnionID was known, where that one is still a member by itself. */
  bareId?: string;
  mine<N extends OwnedName>(name: N): Reader<N>;
}
export interface StaffCtx extends MemberCtx {
  /** What the caller's grants for the action's operation reach. */
  scope: Scope;
  /** The caller's roles, all of them. */
  grants: readonly Grant[];
  /** Whether the caller may do another operation, anywhere at all. */
  may(operation: Operation): boolean;
  scoped<N extends ScopedName>(name: N): Reader<N>;
}

export interface CallBase {
  requestId: string;
  nowMs: number;
  log: Log;
  caller?: WechatIdentity;
  store: Store;
}

/** A call that anybody may make, or nobody makes. */
export function openCtx({ store, ...base }: CallBase): Ctx {
  return { ...base, system: store, shared: (name) => publicReader(store, name) };
}

/**
 * Runs a call that a member makes. One round trip before `run`; two at a member's very first call, whose identity is
 * kept while `run` works and surely before it is answered.
 */
export async function asMember<T>(base: CallBase, run: (ctx: MemberCtx) => Promise<T>): Promise<T> {
  const { kept, ...known } = await findOrMakeMember(base.store, base.caller, base.nowMs);
  const ctx: MemberCtx = {
    ...openCtx(base),
    ...known,
    callerKey: bareMemberIdOf(base.caller!),
    mine: readerOf(base.store, known),
  };
  const [answer] = await allEnded([run(ctx), kept]);
  return answer;
}

/** A ledger is one account's: of those that were merged into it, it has what came in. */
const readerOf =
  (store: Store, { memberId, members }: Caller): MemberCtx['mine'] =>
  (name) =>
    ownedReader(store, name, LEDGERS.includes(name) ? [memberId] : members);

const LEDGERS: readonly OwnedName[] = ['pointsEntries', 'growthEntries'];

/** The same call once who the caller was before is a part of their member. */
export async function afterMerge(ctx: MemberCtx): Promise<MemberCtx> {
  const { kept: _, bareId: __, ...known } = await findOrMakeMember(ctx.system, ctx.caller, ctx.nowMs);
  return { ...ctx, ...known, bareId: undefined, mine: readerOf(ctx.system, known) };
}

/**
 * Runs a call that needs a role. Two round trips before `run`, none for an operation at the counter where the instance has just
 * served the caller. Throws FORBIDDEN when no grant of the caller's has the operation.
 */
export function asStaff<T>(
  base: CallBase,
  operation: Operation,
  run: (ctx: StaffCtx) => Promise<T>,
): Promise<T> {
  return asMember(base, async (member) => {
    const grants = await (AT_THE_COUNTER.test(operation)
      ? keptGrants(member, member.members.join(' '))
      : readGrants(base.store, member.members));
    const scope = grantScope(grants, operation);
    if (isNowhere(scope)) {
      base.log('refused', { operation, memberId: member.memberId });
      throw new Refusal('FORBIDDEN', '你没有这项操作的权限');
    }
    return run({
      ...member,
      scope,
      grants,
      may: (other) => !isNowhere(grantScope(grants, other)),
      scoped: (name) => scopedReader(base.store, name, scope),
    });
  });
}

const MAX_GRANTS = 100;

/** What staff do every minute, order by order. A role that is taken away still does these for so long (I12). */
const AT_THE_COUNTER = /^orders\./;
const GRANTS_KEPT_MS = 30_000;

/** A role that is given counts at once: nobody's having none is kept. */
const keptGrants = cachedBy(
  GRANTS_KEPT_MS,
  ({ system }: Ctx, members) => readGrants(system, members.split(' ')),
  (grants) => grants.length > 0,
);

/** Every grant of a member, and of those that were merged into them. */
export function readGrants(store: Store, members: readonly string[]): Promise<Grant[]> {
  return store.find('grants', { memberId: anyOf(members) }, { limit: MAX_GRANTS });
}
