import { serve } from '@fangzhen/cloudkit';
import { brandHome } from './brandHome';
import { categories } from './categories';
import { product } from './product';

export const main = serve({ actions: { brandHome, categories, product } });
