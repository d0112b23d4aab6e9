import { View } from '@tarojs/components';
import { cx } from '../cx';

/** One grey bone. Sizes in px, or any CSS length. */
export function Bone({
  width = '100%',
  height = 14,
  round,
}: {
  width?: number | string;
  height?: number;
  round?: boolean;
}) {
  const css = typeof width === 'number' ? `${width}px` : width;
  return (
    <View className={cx('fz-bone', round && 'fz-bone--round')} style={`width:${css};height:${height}px`} />
  );
}

export interface SkeletonProps {
  /** list: lines with a picture · card: a picture over text · text: lines only */
  kind?: 'list' | 'card' | 'text';
  count?: number;
}

/** What a page shows until its first data is there: the shape of what comes, never a spinner. */
export function Skeleton({ kind = 'list', count = 4 }: SkeletonProps) {
  return (
    <View className={`fz-skeleton fz-skeleton--${kind}`}>
      {Array.from({ length: count }, (_, i) => (
        <View key={i} className="fz-skeleton__item" />
      ))}
    </View>
  );
}
