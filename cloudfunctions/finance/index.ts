import { serve } from '@fangzhen/cloudkit';
import { days } from './days';
import { report } from './report';
import { runAgain } from './runAgain';

export const main = serve({ actions: { days, report, runAgain } });
