import { serve } from '@fangzhen/cloudkit';
import { sweepQuotas } from '@fangzhen/steps/campaigns/sweepQuotas';
import { carryOnGrants } from '@fangzhen/steps/coupons/carryOnGrants';
import { sweepBudgets } from '@fangzhen/steps/coupons/sweepBudgets';
import { returnGifts } from '@fangzhen/steps/coupons/withdrawGift';
import { tellFeed } from '@fangzhen/steps/feed/tellFeed';
import { makeExports } from '@fangzhen/steps/members/exports/makeExport';
import { sweepShared } from '@fangzhen/steps/shared/sweepShared';
import { relayMoves } from '@fangzhen/steps/stock/relayMoves';
import { sweepStock } from '@fangzhen/steps/stock/sweepStock';
import { closeExpired } from './closeExpired';
import { each } from '../shared/each';
import { eraseLeaving } from './eraseLeaving';
import { reconcile } from './reconcile';
import { relayPending } from './relayPending';
import { returnPointsGifts } from './returnPointsGifts';
import { reviewTiers } from './reviewTiers';
import { settleRefunds } from './settleRefunds';
import { sweepPoints } from './sweepPoints';

/**
 * Everything that somebody waits for. Each job is safe to run twice, and does a bounded batch: the next minute goes on.
 * Those that need nobody but the database come first: WeChat Pay may not answer.
 */
const JOBS = [
  sweepStock,
  relayMoves,
  sweepShared,
  sweepBudgets,
  returnGifts,
  sweepQuotas,
  returnPointsGifts,
  sweepPoints,
  reviewTiers,
  tellFeed,
  eraseLeaving,
  carryOnGrants,
  makeExports,
  closeExpired,
  relayPending,
  settleRefunds,
  reconcile,
];

export const main = serve({ timer: (ctx) => each(ctx, JOBS, (job) => job(ctx)) });
