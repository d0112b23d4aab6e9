import { serve } from '@fangzhen/cloudkit';
import { askDeletion } from './askDeletion';
import { bindPhone } from './bindPhone';
import { consent } from './consent';
import { consents } from './consents';
import { deletion } from './deletion';
import { exportData } from './exportData';
import { exports as copies } from './exports';
import { profile } from './profile';
import { saveProfile } from './saveProfile';
import { withdrawDeletion } from './withdrawDeletion';

export const main = serve({
  actions: {
    ...{ profile, saveProfile, bindPhone, consent, consents },
    ...{ exportData, exports: copies },
    ...{ deletion, askDeletion, withdrawDeletion },
  },
});
