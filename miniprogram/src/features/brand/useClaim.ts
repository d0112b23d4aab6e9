import { useState } from 'react';
import type { CouponOffer } from '@fangzhen/contracts';
import { call, CloudError, errorText, newId, storage, useAction } from '../../cloud';
import { toast } from '../../ui';
import { texts } from './texts';

const key = (templateId: string) => `claim.${templateId}`;

/** The claim's id is kept until an answer came: a claim whose answer was lost is the same claim again (I7). */
async function claim(templateId: string): Promise<void> {
  const clientClaimId = storage.get<string>(key(templateId)) ?? newId();
  storage.set(key(templateId), clientClaimId);
  try {
    await call('coupons', 'claim', { templateId, clientClaimId });
  } catch (error) {
    const answered = error instanceof CloudError && error.code !== 'NO_ANSWER' && error.code !== 'OFFLINE';
    if (answered) storage.set(key(templateId), undefined);
    throw error;
  }
  storage.set(key(templateId), undefined);
}

/** Claims one coupon in place: its state as the page has it, or as the answer made it. */
export function useClaim(offer: CouponOffer) {
  const [state, setState] = useState<CouponOffer['state']>();
  const { run, busy } = useAction(async () => {
    try {
      await claim(offer.templateId);
      setState('claimed');
      toast(texts.claimDone, 'success');
    } catch (error) {
      const code = error instanceof CloudError ? error.code : undefined;
      if (code === 'COUPON_LIMIT') setState('claimed');
      if (code === 'COUPON_SOLD_OUT') setState('soldOut');
      toast(errorText(error), 'error');
    }
  });
  return { state: state ?? offer.state, claim: run, busy };
}
