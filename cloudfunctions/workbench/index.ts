import { serve } from '@fangzhen/cloudkit';
import { accept } from './accept';
import { board } from './board';
import { ready } from './ready';
import { verify } from './verify';

export const main = serve({ actions: { board, accept, ready, verify } });
