import { serve } from '@fangzhen/cloudkit';
import { notify } from './notify';
import { prepay } from './prepay';
import { sync } from './sync';

export const main = serve({ actions: { prepay, sync }, http: notify });
