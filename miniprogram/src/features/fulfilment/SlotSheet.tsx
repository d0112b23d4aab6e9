import { Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import groupBy from 'lodash-es/groupBy';
import { serverNowMs, useCall, type Output } from '../../cloud';
import { Button, clockText, cx, dayText, Empty, ErrorState, Segmented, Sheet, Skeleton } from '../../ui';
import { texts } from './texts';

type Slot = Output<'stores', 'slots'>['slots'][number];

interface SlotSheetProps {
  open: boolean;
  storeId: string;
  /** The one that is chosen; absent: as soon as possible. */
  chosenMs: number | undefined;
  onClose: () => void;
  onChoose: (slotStartMs: number | undefined) => void;
}

/** When to fetch it: as soon as it is ready, or one of the slots of today and tomorrow that has a place. */
export function SlotSheet({ open, storeId, chosenMs, onClose, onChoose }: SlotSheetProps) {
  const { data, error, loading, refresh } = useCall('stores', 'slots', open ? { storeId } : undefined);
  return (
    <Sheet open={open} onClose={onClose} title={texts.slotSheet}>
      <View
        className={cx('fz-slot-now', chosenMs === undefined && 'fz-slot-now--on')}
        onClick={() => onChoose(undefined)}
      >
        <Text className="fz-slot-now__title">{texts.now}</Text>
        <Text className="fz-slot-now__note">{texts.nowNote}</Text>
      </View>
      {data ? (
        <Days slots={data.slots} chosenMs={chosenMs} onChoose={onChoose} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Sheet>
  );
}

/** Slots that are sent to the screen at a time: a store that never closes has many. */
const STEP = 16;

type DaysProps = Pick<SlotSheetProps, 'chosenMs' | 'onChoose'> & { slots: Slot[] };

function Days({ slots, chosenMs, onChoose }: DaysProps) {
  const days = useMemo(() => groupBy(slots, ({ startMs }) => dayText(startMs, serverNowMs())), [slots]);
  const names = Object.keys(days);
  const [shown, setShown] = useState<string>();
  const [count, setCount] = useState(STEP);
  const chosen = slots.find(({ startMs }) => startMs === chosenMs);
  const day = shown ?? (chosen ? dayText(chosen.startMs, serverNowMs()) : names[0]);
  if (!day) return <Empty icon="clock" title={texts.noSlots} />;
  const all = days[day] ?? [];
  const more = all.length > count;
  return (
    <View className="fz-slots">
      {names.length > 1 && (
        <Segmented
          items={names.map((name) => ({ key: name, label: name }))}
          value={day}
          onChange={setShown}
        />
      )}
      <View className="fz-slots__grid">
        {all.slice(0, count).map(({ startMs, left }) => (
          <View
            key={startMs}
            className={cx('fz-slot', startMs === chosenMs && 'fz-slot--on', left === 0 && 'fz-slot--full')}
            onClick={left > 0 ? () => onChoose(startMs) : undefined}
          >
            <Text className="fz-slot__time">{clockText(startMs)}</Text>
            <Text className="fz-slot__left">{left > 0 ? texts.left(left) : texts.full}</Text>
          </View>
        ))}
      </View>
      {more && (
        <Button kind="ghost" block onTap={() => setCount(count + STEP)}>
          {texts.moreSlots}
        </Button>
      )}
    </View>
  );
}
