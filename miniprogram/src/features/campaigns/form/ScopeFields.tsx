import { texts } from '../texts';
import type { FormPart } from './CampaignForm';
import { ScopePicker } from './ScopePicker';

/** What it takes off from; of a coupon, what counts for it. */
export function ScopeFields({ typed: { kind, brandId, scope }, problems, brands, change }: FormPart) {
  return (
    <ScopePicker
      label={kind === 'coupon' ? texts.counted : texts.reach}
      error={problems.scope}
      brands={brands}
      brandId={brandId}
      chosen={scope}
      onChange={(chosen) => change({ scope: chosen })}
    />
  );
}
