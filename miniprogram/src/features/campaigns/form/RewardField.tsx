import { useState } from 'react';
import { useCall } from '../../../cloud';
import { Chips, ErrorState, Field, Skeleton } from '../../../ui';
import { texts } from '../texts';
import { BrandChips } from './BrandChips';
import type { FormPart } from './CampaignForm';

/** Which coupon is given: one of the brand's, or for the group of any brand's. */
export function RewardField({ typed, brands, change }: FormPart) {
  const [asked, setAsked] = useState(typed.brandId ?? brands[0]?.id);
  const brandId = typed.brandId ?? asked;
  const { data, error, loading, refresh } = useCall(
    'campaigns',
    'choices',
    brandId ? { brandId } : undefined,
  );
  const templates = data?.templates ?? [];
  return (
    <Field label={texts.reward} hint={data && templates.length === 0 ? texts.rewardNone : texts.rewardHint}>
      {typed.brandId === undefined && <BrandChips brands={brands} value={brandId} onChoose={setAsked} />}
      {!data && !error && <Skeleton kind="text" count={1} />}
      {error && <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />}
      <Chips
        wrap
        items={templates.map(({ id, title }) => ({ key: id, label: title }))}
        value={[typed.templateId]}
        onTap={(templateId) => change({ templateId })}
      />
    </Field>
  );
}
