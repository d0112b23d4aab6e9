import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCall, type Output } from '../../../cloud';
import { Button, ErrorState, Segmented, Skeleton } from '../../../ui';
import { Preview } from '../preview/Preview';
import { usePreviewPage } from '../preview/usePreviewPage';
import { texts } from '../texts';
import { Decision } from './Decision';

interface ReviewProps {
  versionId: string;
  brandId: string;
  wide: boolean;
  onBack: () => void;
  onDecided: () => void;
}
type ReviewData = Output<'themes', 'review'>;
type Side = 'before' | 'after';
const SIDES: Side[] = ['before', 'after'];

/** One version beside what its brand shows now: both as live pages, and what differs in words. */
export function Review({ versionId, brandId, wide, onBack, onDecided }: ReviewProps) {
  const { data, error, loading, refresh } = useCall('themes', 'review', { versionId });
  const preview = usePreviewPage(brandId);
  if (!data || !(preview.page || preview.error)) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  return (
    <View className="fz-review">
      {!wide && (
        <Button kind="ghost" size="s" icon="left" onTap={onBack}>
          {texts.backToList}
        </Button>
      )}
      <View className="fz-review__head">
        <View className="fz-review__words">
          <Text className="fz-review__title">{`${data.card.brandName} · ${texts.version(data.card.version)}`}</Text>
          <Changes changes={data.changes} />
        </View>
        <Decision card={data.card} onDecided={onDecided} />
      </View>
      <Sides data={data} preview={preview} wide={wide} />
    </View>
  );
}

function Changes({ changes }: Pick<ReviewData, 'changes'>) {
  if (changes.length === 0) return <Text className="fz-review__none">{texts.noChanges}</Text>;
  return (
    <View className="fz-review__changes">
      {changes.map((change) => (
        <Text key={change} className="fz-review__change">
          {change}
        </Text>
      ))}
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
        <Segmented items={SIDES.map((key) => ({ key, label: texts[key] }))} value={side} onChange={setSide} />
      )}
      <View className="fz-review__sides">
        {shown.map((key) => (
          <View key={key} className="fz-review__side">
            {wide && <Text className={`fz-review__label fz-review__label--${key}`}>{texts[key]}</Text>}
            <Preview document={data[key]} state={preview} />
          </View>
        ))}
      </View>
    </>
  );
}
