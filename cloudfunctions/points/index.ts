import { serve } from '@fangzhen/cloudkit';
import { statement } from './statement';

export const main = serve({ actions: { statement } });
