import { serve } from '@fangzhen/cloudkit';
import { brandHome } from './brandHome';
import { product } from './product';

export const main = serve({ actions: { brandHome, product } });
