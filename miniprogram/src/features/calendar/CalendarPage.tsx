import { View } from '@tarojs/components';
import { shanghaiDay, DAY_MS } from '@fangzhen/domain/time/shanghai';
import { useState } from 'react';
import { serverNowMs, useCall } from '../../cloud';
import { Chips, dayText, Empty, ErrorState, Screen, Skeleton } from '../../ui';
import { StaffGate, useStaffStore } from '../board';
import { StoreHead } from '../board/StoreHead';
import { useWhileShown } from '../board/useWhileShown';
import { MissedCard } from './MissedCard';
import { ResourceCard } from './ResourceCard';
import { texts } from './texts';
import './style.scss';

const POLL_MS = 10_000;
/** As many as one can book ahead, and yesterday is over. */
const DAYS = 7;

/** `?storeId=`: the store's appointments of one day, by whom they are with. */
export function CalendarPage() {
  const staff = useStaffStore();
  return (
    <Screen title={texts.title} wide>
      <StaffGate staff={staff}>
        {(store) => (
          <View className="fz-calendar">
            <StoreHead store={store} stores={staff.stores ?? []} onChoose={staff.choose} />
            <Calendar key={store.storeId} storeId={store.storeId} />
          </View>
        )}
      </StaffGate>
    </Screen>
  );
}

function Calendar({ storeId }: { storeId: string }) {
  const nowMs = serverNowMs();
  const days = Array.from({ length: DAYS }, (_, ahead) => nowMs + ahead * DAY_MS).map((atMs) => ({
    key: shanghaiDay(atMs).key,
    label: dayText(atMs, nowMs),
  }));
  const [day, setDay] = useState(days[0]!.key);
  const input = { storeId, day };
  const { data, error, loading, refresh } = useCall('workbench', 'calendar', input, { onShow: true });
  useWhileShown(() => void refresh(), POLL_MS);
  return (
    <View className="fz-calendar__all">
      <Chips items={days} value={[day]} onTap={setDay} />
      {!data && error && <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />}
      {!data && !error && <Skeleton kind="list" count={3} />}
      {data?.resources.length === 0 && <Empty icon="calendar" title={texts.empty} />}
      {data?.resources.map((resource) => (
        <ResourceCard
          key={resource.id}
          resource={resource}
          storeId={storeId}
          day={days.find(({ key }) => key === day)!}
          onChanged={refresh}
        />
      ))}
      {data && data.missed.length > 0 && (
        <MissedCard orders={data.missed} storeId={storeId} onChanged={refresh} />
      )}
    </View>
  );
}
