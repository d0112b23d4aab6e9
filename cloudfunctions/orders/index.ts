import { serve } from '@fangzhen/cloudkit';
import { cancel } from './cancel';
import { mine } from './mine';
import { one } from './one';
import { place } from './place';
import { quote } from './quote';
import { syncCart } from './syncCart';

export const main = serve({ actions: { quote, place, mine, one, cancel, syncCart } });
