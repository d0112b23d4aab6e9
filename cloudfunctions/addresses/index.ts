import { serve } from '@fangzhen/cloudkit';
import { list } from './list';
import { remove } from './remove';
import { save } from './save';

export const main = serve({ actions: { list, save, remove } });
