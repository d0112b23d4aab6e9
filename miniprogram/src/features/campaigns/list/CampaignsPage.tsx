import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { CampaignState } from '@fangzhen/contracts';
import { useCall } from '../../../cloud';
import { Empty, Screen, Skeleton, Tabs } from '../../../ui';
import { Failed } from '../../approvals';
import { texts } from '../texts';
import { CampaignItem } from './CampaignItem';
import { Create } from './Create';
import '../style.scss';

const STATES = Object.keys(texts.states) as CampaignState[];

/** A brand's campaigns, or the group's and every brand's, by state: what they have given, and the keys that take them on. */
export function CampaignsPage() {
  const { data, error, loading, refresh } = useCall('campaigns', 'list', {}, { onShow: true });
  const [chosen, setChosen] = useState<CampaignState>();
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const of = (state: CampaignState) => data?.campaigns.filter((one) => one.state === state) ?? [];
  const state = chosen ?? STATES.find((one) => of(one).length > 0) ?? 'running';
  const shown = of(state);
  return (
    <Screen title={texts.title} wide>
      {data ? (
        <View className="fz-campaigns">
          <View className="fz-campaigns__head">
            <Tabs
              items={STATES.map((key) => ({ key, label: texts.states[key], count: of(key).length }))}
              value={state}
              onChange={setChosen}
            />
            <Create brands={data.brands} forGroup={data.forGroup} />
          </View>
          {shown.length === 0 && <Empty icon="gift" title={texts.none(state)} note={texts.noneNote} />}
          <View className="fz-campaigns__list">
            {shown.map((campaign) => (
              <CampaignItem key={campaign.id} campaign={campaign} onChanged={() => void refresh()} />
            ))}
          </View>
        </View>
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <Skeleton kind="card" count={3} />
      )}
    </Screen>
  );
}
