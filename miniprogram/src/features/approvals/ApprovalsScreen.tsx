import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { CallResult } from '../../cloud';
import { Empty, Screen, Skeleton, type IconName } from '../../ui';
import { useWide } from '../../ui/useWide';
import { Failed } from './Failed';
import { PendingList } from './PendingList';
import './style.scss';

/** From here the list and what is decided on stand side by side. */
const DESK_FROM_PX = 1100;

/** What a review is shown with. */
export interface ReviewAround {
  wide: boolean;
  onBack: () => void;
  /** Decided, by us or by somebody who was faster. */
  onDecided: () => void;
}

export interface ApprovalsScreenProps<T extends { id: string }> {
  title: string;
  /** The call that brings what waits, and the list in its answer. */
  pending: Pick<CallResult<unknown>, 'error' | 'loading' | 'refresh'>;
  items: T[] | undefined;
  /** How one stands in the list. */
  row: (item: T) => { name: string; note: string };
  /** What is said where nothing waits, and where nothing is chosen. */
  empty: string;
  pickOne: string;
  icon: IconName;
  /** Below the list. */
  below?: ReactNode;
  review: (item: T, around: ReviewAround) => ReactNode;
}

/** The group decides on what brands have submitted: a list, and one of it to look at. */
export function ApprovalsScreen<T extends { id: string }>(props: ApprovalsScreenProps<T>) {
  const { title, pending, items, row, empty, pickOne, icon, below, review } = props;
  const { error, loading, refresh } = pending;
  /** `null` once one was decided: under a finger that taps again there must be no other brand's. */
  const [chosenId, setChosenId] = useState<string | null>();
  const wide = useWide(DESK_FROM_PX);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const chosen = items?.find(({ id }) => id === chosenId);
  const shown = chosen ?? (wide && chosenId !== null ? items?.[0] : undefined);
  const onDecided = () => {
    setChosenId(null);
    void refresh();
  };
  const list = items && (
    <PendingList
      rows={items.map((item) => ({ id: item.id, ...row(item) }))}
      empty={empty}
      shownId={shown?.id}
      onShow={setChosenId}
    >
      {below}
    </PendingList>
  );
  return (
    <Screen title={title} wide>
      {items ? (
        <View className={wide ? 'fz-approvals fz-approvals--desk' : 'fz-approvals'}>
          {(wide || !shown) && list}
          {/* An element of its own: another review is sent without the list beside it. */}
          <View>
            {shown
              ? review(shown, { wide, onBack: () => setChosenId(undefined), onDecided })
              : wide && items.length > 0 && <Empty icon={icon} title={pickOne} />}
          </View>
        </View>
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <Skeleton kind="list" />
      )}
    </Screen>
  );
}
