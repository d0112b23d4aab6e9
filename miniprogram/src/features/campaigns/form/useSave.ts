import { useRef, useState } from 'react';
import type { CampaignCard, CampaignDraft } from '@fangzhen/contracts';
import { call, CloudError, newId, useAction } from '../../../cloud';
import { back, toast } from '../../../ui';
import { firstOfEach, type Problems } from '../drafted';
import { texts } from '../texts';

type Refused = Parameters<typeof firstOfEach>[0];

/** Keeps the draft and goes back to the list; what the server finds wrong with it is said at its field until it is changed. */
export function useSave(kept: CampaignCard | undefined, draft: CampaignDraft | undefined) {
  const [refusal, setRefusal] = useState<{ of: string; problems: Problems }>();
  const sent = useRef({ body: '', id: '' });
  const body = JSON.stringify(draft);
  const save = useAction(async () => {
    if (!draft) return;
    // The same words sent again are the same draft, others are another (I7).
    if (sent.current.body !== body) sent.current = { body, id: newId() };
    try {
      if (kept) await call('campaigns', 'save', { campaignId: kept.id, version: kept.version, draft });
      else await call('campaigns', 'create', { clientCampaignId: sent.current.id, draft });
    } catch (error) {
      if (error instanceof CloudError && error.code === 'CAMPAIGN_INVALID')
        setRefusal({ of: body, problems: firstOfEach(error.details.problems as Refused) });
      throw error;
    }
    toast(texts.saved, 'success');
    back();
  });
  return { save, refused: refusal && refusal.of === body ? refusal.problems : {} };
}
