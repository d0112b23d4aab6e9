import { serve } from '@fangzhen/cloudkit';
import { claim } from './claim';
import { claimByCode } from './claimByCode';
import { gift } from './gift';
import { give } from './give';
import { mine } from './mine';
import { offers } from './offers';
import { receive } from './receive';
import { withdraw } from './withdraw';

export const main = serve({ actions: { offers, claim, claimByCode, mine, give, withdraw, gift, receive } });
