import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../../cloud';
import { Empty, Screen, Skeleton } from '../../../ui';
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
  /** `null` once a version was decided: under a finger that taps again there must be no other brand's. */
  const [chosenId, setChosenId] = useState<string | null>();
  const wide = useWide(DESK_FROM_PX);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const versions = data?.versions;
  const chosen = versions?.find(({ id }) => id === chosenId);
  const shown = chosen ?? (wide && chosenId !== null ? versions?.[0] : undefined);
  const decided = () => {
    setChosenId(null);
    void refresh();
  };
  return (
    <Screen title={texts.approvals} wide>
      {versions ? (
        <View className={wide ? 'fz-approvals fz-approvals--desk' : 'fz-approvals'}>
          {(wide || !shown) && <PendingList versions={versions} shownId={shown?.id} onShow={setChosenId} />}
          {/* An element of its own: another version is sent without the list beside it. */}
          <View>
            {shown ? (
              <Review
                key={shown.id}
                versionId={shown.id}
                brandId={shown.brandId}
                wide={wide}
                onBack={() => setChosenId(undefined)}
                onDecided={decided}
              />
            ) : (
              wide && versions.length > 0 && <Empty icon="palette" title={texts.pickOne} />
            )}
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
