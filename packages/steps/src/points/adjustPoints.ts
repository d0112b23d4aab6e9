import {
  Duplicate,
  notFound,
  randomDigits,
  Refusal,
  surelyNotWritten,
  type Ctx,
  type Transaction,
} from '@fangzhen/cloudkit';
import { adjust, GROUP_RULES, lotExpiryMs, type AdjustLimit, type PointsAdjustment } from '@fangzhen/domain';
import { ofAnother } from '../accounts';
import { holdAllowance, releaseAllowance, type AllowanceHold } from '../shared/holdAllowance';
import { accountOf, bring, pointsTurn, writeChange } from './change';

type NewAdjustment = Omit<PointsAdjustment, 'state' | 'holdKey' | 'decided'>;
/** Who decides on what somebody else has asked. */
export interface Reviewer {
  memberId: string;
  /** The reviewer, and those that were merged into them. */
  members: readonly string[];
  name: string;
}

const HOLD_DIGITS = 8;

/**
 * Staff change a member's points by hand. Inside of their limits account, entry and adjustment are written at once, in one transaction (I2); beyond them
 * the adjustment waits for a second person. The day's limit is held before, and given back when the change was refused. The same id again
 * changes nothing.
 *
 * @throws Refusal KEY_REUSED, POINTS_INSUFFICIENT, NOT_FOUND when the member has left.
 */
export async function adjustPoints(
  ctx: Ctx,
  wanted: NewAdjustment,
  { perChange, perDay }: AdjustLimit,
): Promise<PointsAdjustment> {
  const read = () => ctx.system.get('pointsAdjustments', wanted._id);
  const before = await read();
  if (before) return same(before, wanted);
  // Each attempt holds under a key of its own, so that it gives back only what it took.
  const key = `${wanted._id}_${randomDigits(HOLD_DIGITS)}`;
  const amount = Math.abs(wanted.points);
  const hold: AllowanceHold = { name: 'adjustmentDays', memberId: wanted.by, key, amount };
  const within = amount <= perChange && (await holdAllowance(ctx, { ...hold, perDay }));
  const adjustment: PointsAdjustment = within
    ? { ...wanted, state: 'done', holdKey: key }
    : { ...wanted, state: 'waiting' };
  try {
    await ctx.system.transaction(async (tx) => {
      await tx.add('pointsAdjustments', adjustment);
      if (within) await write(tx, ctx, adjustment, [wanted.by]);
    }, pointsTurn(wanted.memberId));
    return adjustment;
  } catch (error) {
    const there = await read();
    const lost = there ? there.holdKey !== key : surelyNotWritten(error);
    if (within && lost) await releaseAllowance(ctx, hold);
    if (there) return same(there, wanted);
    if (error instanceof Duplicate) throw new Error(`adjustment ${wanted._id} has an entry and is not there`);
    throw error;
  }
}

function same(there: PointsAdjustment, { memberId, points, reason }: NewAdjustment): PointsAdjustment {
  if (there.memberId === memberId && there.points === points && there.reason === reason) return there;
  throw new Refusal('KEY_REUSED', '这次调整已经提交过，请刷新后重新填写');
}

/**
 * A second person agrees to a change that waits, and it is done; or does not. The same word again changes nothing.
 *
 * @throws Refusal NOT_FOUND, also when the member has left, FORBIDDEN to whoever made it and to whom it is about, STALE when it has been decided otherwise, POINTS_INSUFFICIENT.
 */
export async function decideAdjustment(
  ctx: Ctx,
  adjustmentId: string,
  agree: boolean,
  reviewer: Reviewer,
): Promise<PointsAdjustment> {
  const seen = await ctx.system.get('pointsAdjustments', adjustmentId);
  if (!seen) throw notFound('积分调整');
  const { by, memberId } = seen;
  if ([by, memberId].some((id) => reviewer.members.includes(id)))
    throw new Refusal('FORBIDDEN', '这次调整要由另一位同事复核');
  const state = agree ? 'done' : 'refused';
  return ctx.system.transaction(async (tx) => {
    const now = (await tx.get('pointsAdjustments', adjustmentId))!;
    if (now.state === state && now.decided?.by === reviewer.memberId) return now;
    if (now.state !== 'waiting') throw new Refusal('STALE', '这次调整已经处理过，请刷新');
    const decided = { by: reviewer.memberId, byName: reviewer.name, atMs: ctx.nowMs };
    const after: PointsAdjustment = { ...now, state, decided };
    await tx.put('pointsAdjustments', after);
    if (agree) await write(tx, ctx, after, [by, reviewer.memberId]);
    return after;
  }, pointsTurn(memberId));
}

async function write(
  tx: Transaction,
  { nowMs }: Ctx,
  { _id, memberId, points, reason }: PointsAdjustment,
  by: string[],
): Promise<void> {
  const account = await accountOf(tx, memberId);
  // Who is leaving is closed first and loses their points then, so that nothing can come behind.
  if ((await tx.get('members', account._id))?.closedAtMs !== undefined) throw notFound('会员');
  const note = {
    ...{ entryId: `${_id}-adjust`, nowMs, title: `人工调整：${reason}`, fundedBy: 'group', by },
    ...ofAnother(account, { memberId }),
  };
  const change = adjust(account, {
    ...{ ...note, points, lotId: _id },
    expiresAtMs: lotExpiryMs(nowMs, GROUP_RULES),
  });
  await (points > 0 ? bring(tx, note, change) : writeChange(tx, change.account, change.entry));
}
