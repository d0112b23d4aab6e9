import { serve } from '@fangzhen/cloudkit';
import { open } from './open';

export const main = serve({ actions: { open } });
