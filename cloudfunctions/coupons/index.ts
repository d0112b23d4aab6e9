import { serve } from '@fangzhen/cloudkit';
import { claim } from './claim';
import { mine } from './mine';
import { offers } from './offers';

export const main = serve({ actions: { offers, claim, mine } });
