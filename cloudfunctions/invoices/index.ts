import { serve } from '@fangzhen/cloudkit';
import { ask } from './ask';
import { issue } from './issue';
import { list } from './list';

export const main = serve({ actions: { ask, issue, list } });
