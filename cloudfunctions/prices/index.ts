import { serve } from '@fangzhen/cloudkit';
import { approve } from './approve';
import { brands } from './brands';
import { changes } from './changes';
import { list } from './list';
import { pending } from './pending';
import { propose } from './propose';
import { review } from './review';
import { sendBack } from './sendBack';
import { setSellHours } from './setSellHours';
import { setTerms } from './setTerms';
import { withdraw } from './withdraw';

export const main = serve({
  actions: {
    approve,
    brands,
    changes,
    list,
    pending,
    propose,
    review,
    sendBack,
    setSellHours,
    setTerms,
    withdraw,
  },
});
