import { serve } from '@fangzhen/cloudkit';
import { abnormalRefunds } from './abnormalRefunds';
import { days } from './days';
import { finishRefund } from './finishRefund';
import { report } from './report';
import { runAgain } from './runAgain';

export const main = serve({ actions: { abnormalRefunds, days, finishRefund, report, runAgain } });
