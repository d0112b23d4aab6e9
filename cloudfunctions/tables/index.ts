import { serve } from '@fangzhen/cloudkit';
import { add } from './add';
import { one } from './one';
import { open } from './open';
import { setQty } from './setQty';

export const main = serve({ actions: { open, one, add, setQty } });
