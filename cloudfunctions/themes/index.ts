import { serve } from '@fangzhen/cloudkit';
import { approve } from './approve';
import { brands } from './brands';
import { editor } from './editor';
import { pending } from './pending';
import { review } from './review';
import { rollback } from './rollback';
import { saveDraft } from './saveDraft';
import { sendBack } from './sendBack';
import { submit } from './submit';

export const main = serve({
  actions: { approve, brands, editor, pending, review, rollback, saveDraft, sendBack, submit },
});
