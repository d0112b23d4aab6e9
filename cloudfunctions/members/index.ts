import { serve } from '@fangzhen/cloudkit';
import { adjustments } from './adjustments';
import { adjustPoints } from './adjustPoints';
import { decideAdjustment } from './decideAdjustment';
import { find } from './find';
import { merge } from './merge';
import { merges } from './merges';
import { phone } from './phone';
import { preview } from './preview';
import { separate } from './separate';

export const main = serve({
  actions: { find, phone, preview, merge, merges, separate, adjustPoints, adjustments, decideAdjustment },
});
