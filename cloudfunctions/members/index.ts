import { serve } from '@fangzhen/cloudkit';
import { find } from './find';
import { merge } from './merge';
import { merges } from './merges';
import { preview } from './preview';
import { separate } from './separate';

export const main = serve({ actions: { find, preview, merge, merges, separate } });
