import { addUnlessThere, type Ctx } from '@fangzhen/cloudkit';
import { refundDayId, shanghaiDay } from '@fangzhen/domain';

export interface Allowance {
  memberId: string;
  /** `${orderId}-${afterSaleId}`: a decision that is made again holds its amount once. */
  key: string;
  amountFen: number;
  perDayFen: number;
}

/**
 * Takes an amount from what a member may give back today without asking the group, by one conditional update: of two decisions at the
 * same moment the second sees the first.
 *
 * @returns whether there was so much left, or this decision holds it already.
 */
export async function holdAllowance(ctx: Ctx, allowance: Allowance): Promise<boolean> {
  const { memberId, key, amountFen, perDayFen } = allowance;
  if (amountFen > perDayFen) return false;
  const { key: day } = shanghaiDay(ctx.nowMs);
  const _id = refundDayId(memberId, day);
  const held = `held.${key}`;
  const take = () =>
    ctx.system.update(
      'refundDays',
      { _id, usedFen: { $lte: perDayFen - amountFen }, [held]: { $exists: false } },
      { inc: { usedFen: amountFen }, set: { [held]: amountFen } },
    );
  if ((await take()) === 1) return true;
  // The day may not be there yet. Taken again whoever made it: only then a refusal says something of what is in it.
  await addUnlessThere(ctx.system, 'refundDays', { _id, memberId, day, usedFen: 0, held: {} });
  if ((await take()) === 1) return true;
  const today = await ctx.system.get('refundDays', _id);
  return (today?.held[key] ?? -1) >= amountFen;
}

/** The undo, when the decision was not written. Twice changes nothing. */
export async function releaseAllowance(
  ctx: Ctx,
  { memberId, key, amountFen }: Omit<Allowance, 'perDayFen'>,
): Promise<void> {
  const held = `held.${key}`;
  await ctx.system.update(
    'refundDays',
    { _id: refundDayId(memberId, shanghaiDay(ctx.nowMs).key), [held]: amountFen },
    { inc: { usedFen: -amountFen }, unset: [held] },
  );
}
