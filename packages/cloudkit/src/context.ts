import type { Grant } from '@fangzhen/domain';
import { grantScope, type Operation, type Scope } from '@fangzhen/domain/access/index';
import { AppError } from './errors';
import { ownedReader, publicReader, scopedReader, type Reader } from './gateway';
import { findOrMakeMember, type WechatIdentity } from './identity';
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
  mine<N extends OwnedName>(name: N): Reader<N>;
}
export interface StaffCtx extends MemberCtx {
  scope: Scope;
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

/** A call that a member makes. One round trip. */
export async function memberCtx(base: CallBase): Promise<MemberCtx> {
  const memberId = await findOrMakeMember(base.store, base.caller, base.nowMs);
  return { ...openCtx(base), memberId, mine: (name) => ownedReader(base.store, name, memberId) };
}

/** A call that needs a role. Two round trips. Throws FORBIDDEN when no grant of the caller's has the operation. */
export async function staffCtx(base: CallBase, operation: Operation): Promise<StaffCtx> {
  const member = await memberCtx(base);
  const scope = grantScope(await readGrants(base.store, member.memberId), operation);
  if (!scope) {
    base.log('refused', { operation, memberId: member.memberId });
    throw new AppError('FORBIDDEN', '你没有这项操作的权限');
  }
  return { ...member, scope, scoped: (name) => scopedReader(base.store, name, scope) };
}

const MAX_GRANTS = 100;

/** Every grant of a member. */
export function readGrants(store: Store, memberId: string): Promise<Grant[]> {
  return store.find('grants', { memberId }, { limit: MAX_GRANTS });
}
