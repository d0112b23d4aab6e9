import { serve } from '@fangzhen/cloudkit';
import { cities } from './cities';
import { list } from './list';
import { one } from './one';
import { slots } from './slots';
import { times } from './times';

export const main = serve({ actions: { cities, list, one, slots, times } });
