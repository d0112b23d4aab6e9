import { addUnlessThere, type Ctx } from '@fangzhen/cloudkit';
import { dayAllowanceId, shanghaiDay } from '@fangzhen/domain';

export interface Allowance {
  /** What is limited: money given back, or points changed by hand. */
  name: 'refundDays' | 'adjustmentDays';
  memberId: string;
  /** Of what it is for: a decision that is made again holds its amount once. */
  key: string;
  amount: number;
  perDay: number;
}

/** The same as it is given back. */
export type AllowanceHold = Omit<Allowance, 'perDay'>;

/**
 * Takes an amount from what a member may do today without asking anybody, by one conditional update: of two decisions at the
 * same moment the second sees the first.
 *
 * @returns whether there was so much left, or this decision holds it already.
 */
export async function holdAllowance(ctx: Ctx, allowance: Allowance): Promise<boolean> {
  const { name, memberId, key, amount, perDay } = allowance;
  if (amount > perDay) return false;
  const { key: day } = shanghaiDay(ctx.nowMs);
  const _id = dayAllowanceId(memberId, day);
  const held = `held.${key}`;
  const take = () =>
    ctx.system.update(
      name,
      { _id, used: { $lte: perDay - amount }, [held]: { $exists: false } },
      { inc: { used: amount }, set: { [held]: amount } },
    );
  if ((await take()) === 1) return true;
  // The day may not be there yet. Taken again whoever made it: only then a refusal says something of what is in it.
  await addUnlessThere(ctx.system, name, { _id, memberId, day, used: 0, held: {} });
  if ((await take()) === 1) return true;
  const today = await ctx.system.get(name, _id);
  return (today?.held[key] ?? -1) >= amount;
}

/** The undo, when the decision was not written. Twice changes nothing. */
export async function releaseAllowance(
  ctx: Ctx,
  { name, memberId, key, amount }: AllowanceHold,
): Promise<void> {
  const held = `held.${key}`;
  await ctx.system.update(
    name,
    { _id: dayAllowanceId(memberId, shanghaiDay(ctx.nowMs).key), [held]: amount },
    { inc: { used: -amount }, unset: [held] },
  );
}
