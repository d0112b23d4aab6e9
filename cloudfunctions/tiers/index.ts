import { serve } from '@fangzhen/cloudkit';
import { editor } from './editor';
import { history } from './history';
import { mine } from './mine';
import { saveAddition } from './saveAddition';
import { saveRules } from './saveRules';

export const main = serve({ actions: { mine, history, editor, saveRules, saveAddition } });
