import { serve } from '@fangzhen/cloudkit';
import { cancelGrant } from './cancelGrant';
import { create } from './create';
import { end } from './end';
import { grant } from './grant';
import { grants } from './grants';
import { list } from './list';
import { one } from './one';
import { pauseGrant } from './pauseGrant';
import { preview } from './preview';
import { publish } from './publish';
import { raise } from './raise';
import { resumeGrant } from './resumeGrant';
import { save } from './save';

export const main = serve({
  actions: {
    cancelGrant,
    create,
    end,
    grant,
    grants,
    list,
    one,
    pauseGrant,
    preview,
    publish,
    raise,
    resumeGrant,
    save,
  },
});
