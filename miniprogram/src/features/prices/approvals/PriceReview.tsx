import { Text, View } from '@tarojs/components';
import type { PriceChangeCard, PriceReviewLine } from '@fangzhen/contracts';
import { call, useCall } from '../../../cloud';
import { cx, ErrorState, Picture, Price, Skeleton } from '../../../ui';
import { approvalTexts, ReviewHead, type ReviewAround } from '../../approvals';
import { periodText } from '../changes/ChangeItem';
import { texts } from '../texts';

interface PriceReviewProps {
  change: PriceChangeCard;
  around: ReviewAround;
}

/** One change: every price beside what holds without it, and what differs in words. */
export function PriceReview({ change, around }: PriceReviewProps) {
  const { id: changeId, brandName, placeName, title, note } = change;
  const { data, error, loading, refresh } = useCall('prices', 'review', { changeId });
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  const { approveNote: content, approve: confirmText } = texts;
  return (
    <View className="fz-review">
      <ReviewHead
        around={around}
        title={`${brandName} · ${title}`}
        note={[placeName, periodText(change), note].filter(Boolean).join(' · ')}
        changes={data.words}
        question={{ title: texts.approveTitle(brandName, title), content, confirmText }}
        approve={() => call('prices', 'approve', { changeId })}
        approved={texts.approved}
        sendBack={(reason) => call('prices', 'sendBack', { changeId, reason })}
      />
      <View className="fz-price-lines">
        {data.lines.map((line) => (
          <Line key={line.skuId} line={line} />
        ))}
      </View>
    </View>
  );
}

function Line({ line }: { line: PriceReviewLine }) {
  const { title, optionText, picture, beforeFen, beforeLevel, afterFen, minFen, maxFen, outside } = line;
  return (
    <View className="fz-price-line">
      <View className="fz-price-line__head">
        <Picture src={picture} className="fz-price-line__picture" />
        <View className="fz-price-line__what">
          <Text className="fz-price-line__name">{title}</Text>
          <Text className="fz-price-line__note">{optionText || texts.oneSku}</Text>
        </View>
      </View>
      <View className="fz-price-line__side">
        <Text className="fz-price-line__label">{approvalTexts.before}</Text>
        <Price fen={beforeFen} tone="text" size="l" />
        <Text className="fz-price-line__note">{texts.levels[beforeLevel]}</Text>
      </View>
      <View
        className={cx(
          'fz-price-line__side fz-price-line__side--after',
          outside && 'fz-price-line__side--outside',
        )}
      >
        <Text className="fz-price-line__label">{approvalTexts.after}</Text>
        <Price fen={afterFen} tone="text" size="l" />
        <Text className="fz-price-line__note">{texts.allowed(minFen, maxFen)}</Text>
      </View>
    </View>
  );
}
