import { serve } from '@fangzhen/cloudkit';
import { find } from './find';
import { merge } from './merge';
import { merges } from './merges';
import { phone } from './phone';
import { preview } from './preview';
import { separate } from './separate';

export const main = serve({ actions: { find, phone, preview, merge, merges, separate } });
