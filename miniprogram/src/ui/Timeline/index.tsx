import { Text, View } from '@tarojs/components';
import { cx } from '../cx';

export interface TimelineStep {
  title: string;
  /** When it happened: `今天 10:21`. Absent for what is still to come. */
  at?: string;
  note?: string;
  /** done: behind us · now: where it stands · next: still to come · failed: it ended here */
  state: 'done' | 'now' | 'next' | 'failed';
}

/** What happened when, from top to bottom. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <View className="fz-timeline">
      {steps.map(({ title, at, note, state }, i) => (
        <View key={i} className={cx('fz-timeline__step', `fz-timeline__step--${state}`)}>
          <View className="fz-timeline__head">
            <Text className="fz-timeline__title">{title}</Text>
            {at && <Text className="fz-timeline__at">{at}</Text>}
          </View>
          {note && <View className="fz-timeline__note">{note}</View>}
        </View>
      ))}
    </View>
  );
}
