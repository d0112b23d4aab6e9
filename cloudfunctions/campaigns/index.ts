import { serve } from '@fangzhen/cloudkit';
import { choices } from './choices';
import { create } from './create';
import { end } from './end';
import { list } from './list';
import { pause } from './pause';
import { preview } from './preview';
import { save } from './save';
import { start } from './start';

export const main = serve({ actions: { choices, create, end, list, pause, preview, save, start } });
