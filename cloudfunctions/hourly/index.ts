import { serve } from '@fangzhen/cloudkit';
import { sweepMarks } from '@fangzhen/steps/holds/sweepMarks';
import { sweepFeed } from '@fangzhen/steps/feed/sweepFeed';
import { sweepExports } from '@fangzhen/steps/members/exports/makeExport';
import { sweepPhones } from '@fangzhen/steps/members/releasePhones';
import { resealPhones } from '@fangzhen/steps/members/resealPhones';
import { sweepCalendars, sweepSlots } from '@fangzhen/steps/shared/sweepOld';
import { sweepMoves } from '@fangzhen/steps/stock/sweepMoves';
import { each } from '../shared/each';

/** What only takes up room, and nobody waits for. Each job is safe to run twice, and does a bounded batch: the next hour goes on. */
const JOBS = [
  sweepMarks,
  sweepMoves,
  sweepSlots,
  sweepCalendars,
  sweepFeed,
  sweepPhones,
  resealPhones,
  sweepExports,
];

export const main = serve({ timer: (ctx) => each(ctx, JOBS, (job) => job(ctx)) });
