import { texts } from '../texts';
import type { FormPart } from './CampaignForm';
import { ScopePicker } from './ScopePicker';

/** What it takes off from. */
export function ScopeFields({ typed: { brandId, scope }, problems, brands, change }: FormPart) {
  return (
    <ScopePicker
      label={texts.reach}
      error={problems.scope}
      brands={brands}
      brandId={brandId}
      chosen={scope}
      onChange={(chosen) => change({ scope: chosen })}
    />
  );
}
