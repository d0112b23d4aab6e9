import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../../cloud';
import { Screen, Skeleton } from '../../../ui';
import { useWide } from '../../../ui/useWide';
import { Failed } from '../Failed';
import { texts } from '../texts';
import { PendingList } from './PendingList';
import { Review } from './Review';
import '../style.scss';

/** From here the list and both pages stand side by side. */
const DESK_FROM_PX = 1100;

/** The group decides on what brands have submitted. */
export function ApprovalsPage() {
  const { data, error, loading, refresh } = useCall('themes', 'pending', {}, { onShow: true });
  const [chosenId, setChosenId] = useState<string>();
  const wide = useWide(DESK_FROM_PX);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const versions = data?.versions;
  const known = versions?.some(({ id }) => id === chosenId);
  const shownId = known ? chosenId : wide ? versions?.[0]?.id : undefined;
  const decided = () => {
    setChosenId(undefined);
    void refresh();
  };
  return (
    <Screen title={texts.approvals} wide>
      {versions ? (
        <View className={wide ? 'fz-approvals fz-approvals--desk' : 'fz-approvals'}>
          {(wide || shownId === undefined) && (
            <PendingList versions={versions} shownId={shownId} onShow={setChosenId} />
          )}
          {shownId !== undefined && (
            <Review
              key={shownId}
              versionId={shownId}
              wide={wide}
              onBack={() => setChosenId(undefined)}
              onDecided={decided}
            />
          )}
        </View>
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <Skeleton kind="list" />
      )}
    </Screen>
  );
}
