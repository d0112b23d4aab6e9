import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ThemeVersionCard } from '@fangzhen/contracts';
import { call, useCall, type Output } from '../../../cloud';
import { ErrorState, Segmented, Skeleton } from '../../../ui';
import { approvalTexts, ReviewHead, type ReviewAround } from '../../approvals';
import { Preview } from '../preview/Preview';
import { usePreviewPage } from '../preview/usePreviewPage';
import { texts } from '../texts';

interface ReviewProps {
  version: ThemeVersionCard;
  around: ReviewAround;
}
type ReviewData = Output<'themes', 'review'>;
type Side = 'before' | 'after';
const SIDES: Side[] = ['before', 'after'];

/** One version beside what its brand shows now: both as live pages, and what differs in words. */
export function Review({ version: { id: versionId, brandId, brandName, version }, around }: ReviewProps) {
  const { data, error, loading, refresh } = useCall('themes', 'review', { versionId });
  const preview = usePreviewPage(brandId);
  if (!data || !(preview.page || preview.error)) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  const { approveNote: content, approve: confirmText } = texts;
  return (
    <View className="fz-review">
      <ReviewHead
        around={around}
        title={`${brandName} · ${texts.version(version)}`}
        changes={data.changes}
        question={{ title: texts.approveTitle(brandName), content, confirmText }}
        approve={() => call('themes', 'approve', { versionId })}
        approved={texts.approved}
        sendBack={(reason) => call('themes', 'sendBack', { versionId, reason })}
      />
      <Sides data={data} preview={preview} wide={around.wide} />
    </View>
  );
}

interface SidesProps {
  data: ReviewData;
  preview: ReturnType<typeof usePreviewPage>;
  wide: boolean;
}

/** Side by side; on a phone one of the two, so that each keeps a page's width. */
function Sides({ data, preview, wide }: SidesProps) {
  const [side, setSide] = useState<Side>('after');
  const shown = wide ? SIDES : [side];
  return (
    <>
      {!wide && (
        <Segmented
          items={SIDES.map((key) => ({ key, label: approvalTexts[key] }))}
          value={side}
          onChange={setSide}
        />
      )}
      <View className="fz-review__sides">
        {shown.map((key) => (
          <View key={key} className="fz-review__side">
            {wide && (
              <Text className={`fz-review__label fz-review__label--${key}`}>{approvalTexts[key]}</Text>
            )}
            <Preview document={data[key]} state={preview} />
          </View>
        ))}
      </View>
    </>
  );
}
