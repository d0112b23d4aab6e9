import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorState, Skeleton, Tabs } from '../../ui';
import { useWide } from '../../ui/useWide';
import { GiveBackSheet } from '../afterSaleDesk/GiveBackSheet';
import { shownLanes, type Lane } from './lanes';
import { LaneView } from './LaneView';
import { texts } from './texts';
import { Today } from './Today';
import type { BoardState } from './useBoard';

/** From here three lanes stand side by side. */
const COLUMNS_FROM_PX = 900;

interface BoardProps {
  board: BoardState;
  storeId: string;
  onVerify: () => void;
}

/** Three lanes: under tabs on a phone, side by side in a wide window. */
export function Board({ board, storeId, onVerify }: BoardProps) {
  const { today, lanes, fresh, nowMs, error, loading, refresh, put } = board;
  const [shown, setShown] = useState<Lane>('paid');
  const [givesBack, setGivesBack] = useState<string>();
  const wide = useWide(COLUMNS_FROM_PX);
  if (!lanes || !today) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  const there = shownLanes(lanes);
  const view = (lane: Lane) => (
    <LaneView
      key={lane}
      lane={lane}
      orders={lanes[lane]}
      fresh={fresh}
      storeId={storeId}
      nowMs={nowMs}
      onMoved={put}
      onStale={() => void refresh()}
      onHandOver={onVerify}
      onGiveBack={setGivesBack}
    />
  );
  return (
    <>
      <Today today={today} />
      {error && <Text className="fz-board__offline">{texts.offline}</Text>}
      {wide ? (
        <View className="fz-lanes">
          {there.map((lane) => (
            <View key={lane} className="fz-lanes__one">
              <View className={`fz-lanes__head fz-lanes__head--${lane}`}>
                <Text>{texts.lanes[lane]}</Text>
                <Text className="fz-lanes__count">{lanes[lane].length}</Text>
              </View>
              {view(lane)}
            </View>
          ))}
        </View>
      ) : (
        <>
          <View className="fz-board__tabs">
            <Tabs
              items={there.map((lane) => ({
                key: lane,
                label: texts.lanes[lane],
                count: lanes[lane].length,
              }))}
              value={there.includes(shown) ? shown : 'ready'}
              onChange={setShown}
            />
          </View>
          {view(there.includes(shown) ? shown : 'ready')}
        </>
      )}
      <GiveBackSheet
        storeId={storeId}
        orderId={givesBack}
        onClose={() => setGivesBack(undefined)}
        onDone={() => void refresh()}
      />
    </>
  );
}
