import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../cloud';
import { Empty, ErrorState, Screen, Skeleton } from '../../ui';
import { useWide } from '../../ui/useWide';
import { AbnormalRefunds } from './AbnormalRefunds';
import { DayList } from './DayList';
import { Report } from './Report';
import { texts } from './texts';
import './style.scss';

/** From here the days and one day's report stand side by side. */
const DESK_FROM_PX = 900;

/** What each day's comparison of WeChat Pay's bill with our orders gave, for the group's finance. */
export function FinancePage() {
  const { data, error, loading, refresh } = useCall('finance', 'days', {}, { onShow: true });
  const [chosenId, setChosenId] = useState<string>();
  const wide = useWide(DESK_FROM_PX);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const days = data?.days;
  const shownId = chosenId ?? (wide ? days?.[0]?.id : undefined);
  return (
    <Screen title={texts.title} wide>
      {!days ? (
        error ? (
          <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
        ) : (
          <Skeleton kind="list" />
        )
      ) : days.length === 0 ? (
        <Empty icon="receipt" title={texts.none} note={texts.noneNote} />
      ) : (
        <View className={wide ? 'fz-finance fz-finance--desk' : 'fz-finance'}>
          {(wide || !shownId) && (
            <View>
              <AbnormalRefunds />
              <DayList days={days} shownId={shownId} onShow={setChosenId} />
            </View>
          )}
          {/* An element of its own: another day is sent without the list beside it. */}
          <View>
            {shownId && (
              <Report
                key={shownId}
                id={shownId}
                onBack={wide ? undefined : () => setChosenId(undefined)}
                onRun={() => void refresh()}
              />
            )}
          </View>
        </View>
      )}
    </Screen>
  );
}
