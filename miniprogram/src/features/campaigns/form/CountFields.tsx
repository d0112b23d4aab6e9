import { Field, Segmented } from '../../../ui';
import { texts } from '../texts';
import { EVERYTHING, hasThreshold } from '../typed';
import type { FormPart } from './CampaignForm';
import { ScopePicker } from './ScopePicker';

/** What its threshold counts, where that may be something else than what it takes off from. */
export function CountFields({ typed, problems, brands, change }: FormPart) {
  const { kind, counts, brandId } = typed;
  if (!hasThreshold(kind)) return null;
  const which = counts ? 'other' : 'same';
  return (
    <>
      <Field label={texts.counting} hint={texts.countingHint}>
        <Segmented
          items={(['same', 'other'] as const).map((key) => ({ key, label: texts.countings[key] }))}
          value={which}
          onChange={(key) => key !== which && change({ counts: key === 'other' ? EVERYTHING : undefined })}
        />
      </Field>
      {counts && (
        <ScopePicker
          label={texts.counted}
          error={problems.counts}
          brands={brands}
          brandId={brandId}
          chosen={counts}
          onChange={(chosen) => change({ counts: chosen })}
        />
      )}
    </>
  );
}
