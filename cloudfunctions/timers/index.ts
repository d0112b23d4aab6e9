import { serve } from '@fangzhen/cloudkit';
import { sweepQuotas } from '@fangzhen/steps/campaigns/sweepQuotas';
import { sweepBudgets } from '@fangzhen/steps/coupons/sweepBudgets';
import { returnGifts } from '@fangzhen/steps/coupons/withdrawGift';
import { sweepFeed } from '@fangzhen/steps/feed/sweepFeed';
import { tellFeed } from '@fangzhen/steps/feed/tellFeed';
import { sweepSlots } from '@fangzhen/steps/shared/sweepSlots';
import { sweepShared } from '@fangzhen/steps/shared/sweepShared';
import { sweepMoves } from '@fangzhen/steps/stock/sweepMoves';
import { sweepStock } from '@fangzhen/steps/stock/sweepStock';
import { closeExpired } from './closeExpired';
import { each } from './each';
import { reconcile } from './reconcile';
import { relayPending } from './relayPending';
import { returnPointsGifts } from './returnPointsGifts';
import { settleRefunds } from './settleRefunds';
import { sweepPoints } from './sweepPoints';

/**
 * Everything that is due from time to time. Each job is safe to run twice, and does a bounded batch: the next minute goes on.
 * Those that need nobody but the database come first: WeChat Pay may not answer.
 */
const JOBS = [
  sweepStock,
  sweepMoves,
  sweepShared,
  sweepSlots,
  sweepBudgets,
  returnGifts,
  sweepQuotas,
  returnPointsGifts,
  sweepPoints,
  tellFeed,
  sweepFeed,
  closeExpired,
  relayPending,
  settleRefunds,
  reconcile,
];

export const main = serve({ timer: (ctx) => each(ctx, JOBS, (job) => job(ctx)) });
