import { Text, View } from '@tarojs/components';
import groupBy from 'lodash-es/groupBy';
import { useMemo, useState } from 'react';
import { serverNowMs, type Output } from '../../cloud';
import { Chips, clockText, cx, dayText, Empty } from '../../ui';
import { texts } from './texts';

type Times = Output<'stores', 'times'>;

/** What is chosen so far; without `resourceId` anybody will do. */
export interface Chosen {
  startMs?: number;
  resourceId?: string;
}

interface TimesViewProps extends Times {
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

const ANYBODY = '';

/** With whom, on which day, at what time; only times that are free are shown. */
export function TimesView({ resources, kind, times, cancelHours, chosen, onChoose }: TimesViewProps) {
  const { startMs, resourceId } = chosen;
  const free = useMemo(
    () => times.filter(({ resourceIds }) => resourceId === undefined || resourceIds.includes(resourceId)),
    [times, resourceId],
  );
  const days = useMemo(() => groupBy(free, (time) => dayText(time.startMs, serverNowMs())), [free]);
  const names = Object.keys(days);
  const [shown, setShown] = useState<string>();
  const of = free.find((time) => time.startMs === startMs);
  const wanted = shown ?? (of && dayText(of.startMs, serverNowMs()));
  const day = wanted !== undefined && days[wanted] ? wanted : names[0];
  return (
    <View className="fz-booking">
      {resources.length > 1 && (
        <>
          <Text className="fz-booking__label">{texts.who[kind]}</Text>
          <Chips
            items={[
              { key: ANYBODY, label: texts.anybody },
              ...resources.map(({ id, name }) => ({ key: id, label: name })),
            ]}
            value={[resourceId ?? ANYBODY]}
            onTap={(id) => onChoose({ startMs, ...(id !== ANYBODY && { resourceId: id }) })}
          />
        </>
      )}
      <Text className="fz-booking__label">{texts.times}</Text>
      {day === undefined ? (
        <Empty icon="clock" title={texts.none} note={texts.noneNote} />
      ) : (
        <>
          <Chips items={names.map((name) => ({ key: name, label: name }))} value={[day]} onTap={setShown} />
          <View className="fz-booking__grid">
            {days[day]!.map((time) => (
              <View
                key={time.startMs}
                className={cx('fz-time', time.startMs === startMs && 'fz-time--on')}
                onClick={() => onChoose({ ...chosen, startMs: time.startMs })}
              >
                <Text>{clockText(time.startMs)}</Text>
              </View>
            ))}
          </View>
          <Text className="fz-booking__note">{texts.cancel(cancelHours)}</Text>
        </>
      )}
    </View>
  );
}
