import { serve } from '@fangzhen/cloudkit';
import { ask } from './ask';
import { decide } from './decide';
import { decided } from './decided';
import { decideForGroup } from './decideForGroup';
import { ofStore } from './ofStore';
import { pending } from './pending';
import { refund } from './refund';
import { returnable } from './returnable';
import { withdraw } from './withdraw';

export const main = serve({
  actions: { ask, withdraw, ofStore, decided, decide, returnable, refund, pending, decideForGroup },
});
