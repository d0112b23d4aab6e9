import { serve } from '@fangzhen/cloudkit';
import { accept } from './accept';
import { board } from './board';
import { deliver } from './deliver';
import { depart } from './depart';
import { ready } from './ready';
import { setOffSale } from './setOffSale';
import { shelf } from './shelf';
import { verify } from './verify';

export const main = serve({ actions: { board, accept, ready, verify, depart, deliver, setOffSale, shelf } });
