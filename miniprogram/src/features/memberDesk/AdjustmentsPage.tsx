import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { FoundMember } from '@fangzhen/contracts';
import { call, usePages } from '../../cloud';
import { Button, Empty, ErrorState, Screen, Skeleton } from '../../ui';
import { AdjustForm, type Limit } from './AdjustForm';
import { AdjustmentOne } from './AdjustmentOne';
import { adjustTexts as texts } from './adjustTexts';
import { Picker } from './Picker';
import './style.scss';

/** Points that are given or taken by hand: who may, looks a member up and says why; below it what was done, and what waits for a second person. */
export function AdjustmentsPage() {
  const [member, setMember] = useState<FoundMember>();
  const [limit, setLimit] = useState<Limit>();
  const { shown, more, error, loading, refresh, grow } = usePages(
    'adjustments',
    async (cursor) => {
      const found = await call('members', 'adjustments', cursor === undefined ? {} : { cursor });
      setLimit(found.limit);
      const { adjustments: items, nextCursor } = found;
      return { items, ...(nextCursor !== undefined && { nextCursor }) };
    },
    { onShow: true },
  );
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const again = () => {
    setMember(undefined);
    void refresh();
  };
  return (
    <Screen title={texts.title} wide>
      {shown ? (
        <View className="fz-members">
          {limit && <Picker side="adjusted" chosen={member} onChoose={setMember} />}
          {limit && member && <AdjustForm key={member.id} member={member} limit={limit} onAdjusted={again} />}
          <Text className="fz-members__title">{texts.list}</Text>
          {shown.length === 0 && <Empty icon="coin" title={texts.none} note={texts.noneNote} />}
          {shown.map((one) => (
            <AdjustmentOne key={one.id} adjustment={one} onDecided={() => void refresh()} />
          ))}
          {more && (
            <Button kind="ghost" busy={loading} onTap={grow}>
              {texts.more}
            </Button>
          )}
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={2} />
      )}
    </Screen>
  );
}
