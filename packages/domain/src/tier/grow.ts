import type { GrowthAccount } from '../model/tier';
import { applyGrowth, type GrowthChange, type GrowthNote } from './account';
import type { RulesNow } from './rules';

/** A completed order's growth. `growth` ≥ 1; an order that brings none makes no entry. */
export function grow(
  account: GrowthAccount,
  growth: number,
  rules: RulesNow,
  note: GrowthNote,
): GrowthChange {
  assertSome(growth);
  return applyGrowth(account, { kind: 'order', growth }, rules, note);
}

/** What was given back had brought growth: it goes, as far as a review has not used it up already, and the tier with it. */
export function takeBackGrowth(
  account: GrowthAccount,
  growth: number,
  rules: RulesNow,
  note: GrowthNote,
): GrowthChange {
  assertSome(growth);
  const taken = Math.min(growth, account.growth);
  return applyGrowth(account, { kind: 'takeBack', growth: -taken, short: growth - taken }, rules, note);
}

function assertSome(growth: number): void {
  if (!Number.isSafeInteger(growth) || growth < 1) throw new RangeError(`${growth} is no growth`);
}
