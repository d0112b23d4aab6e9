import { serve } from '@fangzhen/cloudkit';
import { login } from './login';

export const main = serve({ actions: { login } });
