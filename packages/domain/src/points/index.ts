export {
  emptyAccount,
  inSpendingOrder,
  pending,
  spendable,
  stillOwed,
  type EntryNote,
  type PointsChange,
} from './account';
export { adjust, ADJUST_RULES, adjustLimit, type AdjustLimit } from './adjust';
export { earn } from './earn';
export { expire } from './expire';
export { forfeit } from './forfeit';
export { GIFT_RULES, receiveGift, returnGift, sendGift, type NewGift } from './gift';
export { giftsOfDay } from './sums';
export { lotExpiryMs } from './lotExpiry';
export { giveBack } from './giveBack';
export { mergeAccounts, separateAccounts, type PairedChange } from './mergeAccounts';
export { pointsProblem, replay } from './replay';
export { spend } from './spend';
export { repay, takeBack } from './takeBack';
