import { Text, View } from '@tarojs/components';
import type { ReconciliationCard } from '@fangzhen/contracts';
import { cx, Price, Tag } from '../../ui';
import { texts } from './texts';

interface DayListProps {
  days: readonly ReconciliationCard[];
  shownId?: string;
  onShow: (id: string) => void;
}

/** The days, newest first, one line for each merchant; those that need somebody stand out. */
export function DayList({ days, shownId, onShow }: DayListProps) {
  return (
    <View className="fz-days">
      <Text className="fz-days__title">{texts.days}</Text>
      {days.map((one) => (
        <View
          key={one.id}
          className={cx('fz-days__one', one.id === shownId && 'fz-days__one--on')}
          hoverClass="fz-press"
          onClick={() => onShow(one.id)}
        >
          <View className="fz-days__main">
            <Text className="fz-days__day">{one.day}</Text>
            <Text className="fz-days__merchant">{texts.merchant(one.mchId)}</Text>
          </View>
          <View className="fz-days__side">
            <Price fen={one.payments.fen - one.refunds.fen} tone="text" cents />
            <Verdict card={one} />
          </View>
        </View>
      ))}
    </View>
  );
}

/** How a day's comparison ended, in a word. */
export function Verdict({ card: { person, settled } }: { card: ReconciliationCard }) {
  if (person > 0) return <Tag tone="danger">{texts.person(person)}</Tag>;
  return settled > 0 ? (
    <Tag tone="warning">{texts.settled(settled)}</Tag>
  ) : (
    <Tag tone="success">{texts.clean}</Tag>
  );
}
