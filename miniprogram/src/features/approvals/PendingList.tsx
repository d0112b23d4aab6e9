import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx, Empty, Icon } from '../../ui';
import { texts } from './texts';

interface PendingListProps {
  rows: { id: string; name: string; note: string }[];
  empty: string;
  shownId?: string;
  onShow: (id: string) => void;
  children?: ReactNode;
}

/** What waits, the longest first. */
export function PendingList({ rows, empty, shownId, onShow, children }: PendingListProps) {
  return (
    <View className="fz-pending">
      <Text className="fz-pending__title">{texts.pending}</Text>
      {rows.length === 0 && <Empty icon="check" title={empty} note={texts.noPendingNote} />}
      {rows.map(({ id, name, note }) => (
        <View
          key={id}
          className={cx('fz-pending__one', id === shownId && 'fz-pending__one--on')}
          hoverClass="fz-press"
          onClick={() => onShow(id)}
        >
          <View className="fz-pending__main">
            <Text className="fz-pending__name">{name}</Text>
            <Text className="fz-pending__by">{note}</Text>
          </View>
          <Icon name="right" size={16} tone="muted" />
        </View>
      ))}
      {children}
    </View>
  );
}
