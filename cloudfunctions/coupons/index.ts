import { serve } from '@fangzhen/cloudkit';
import { claim } from './claim';
import { gift } from './gift';
import { give } from './give';
import { mine } from './mine';
import { offers } from './offers';
import { receive } from './receive';
import { withdraw } from './withdraw';

export const main = serve({ actions: { offers, claim, mine, give, withdraw, gift, receive } });
