import { serve } from '@fangzhen/cloudkit';
import { gift } from './gift';
import { give } from './give';
import { giving } from './giving';
import { recall } from './recall';
import { receive } from './receive';
import { statement } from './statement';

export const main = serve({ actions: { statement, giving, give, gift, receive, recall } });
