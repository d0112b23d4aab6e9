import { Text, View } from '@tarojs/components';
import type { FulfilmentChoice, Quote, QuotePart } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, Segmented, Tag } from '../../ui';
import { Appointment } from './Appointment';
import { choose } from './choices';
import { Delivery } from './Delivery';
import { openWords } from './openWords';
import { Pickup } from './Pickup';
import { ProblemLine, type ProblemActions } from './ProblemLine';
import { texts } from './texts';
import './style.scss';

interface FulfilmentCardProps {
  part: QuotePart;
  choice: FulfilmentChoice;
  /** This store's. */
  problems: Quote['problems'];
  /** Buys the same at another store. */
  onSwitchStore: ProblemActions['onSwitchStore'];
}

/** How what is bought at a store reaches the shopper: one of the store's ways, what is still to be chosen, and a way out of what stands in it. */
export function FulfilmentCard({ part, choice, problems, onSwitchStore }: FulfilmentCardProps) {
  const { store } = part;
  // What is booked is booked, and nothing else is.
  const kinds = store.serves.kinds.filter(
    (kind) => (kind === 'appointment') === (choice.kind === 'appointment'),
  );
  const closed = store.open.state === 'closed';
  return (
    <Card className="fz-fulfil">
      {kinds.length > 1 ? (
        <Segmented
          items={kinds.map((kind) => ({ key: kind, label: texts.kinds[kind] }))}
          value={choice.kind}
          onChange={(kind) => kind !== choice.kind && choose(store.id, { kind })}
        />
      ) : null}
      <View className="fz-fulfil__line">
        {kinds.length === 1 && <Tag kind="solid">{texts.kinds[choice.kind]}</Tag>}
        <Text className="fz-fulfil__brand">{store.brandName}</Text>
        <Text className="fz-fulfil__name">{store.name}</Text>
        <Text className={closed ? 'fz-fulfil__open fz-fulfil__open--no' : 'fz-fulfil__open'}>
          {openWords(store, serverNowMs())}
        </Text>
      </View>
      {choice.kind === 'pickup' && <Pickup store={store} choice={choice} />}
      {choice.kind === 'delivery' && <Delivery part={part} choice={choice} />}
      {choice.kind === 'appointment' && <Appointment part={part} choice={choice} />}
      {problems.map((problem) => (
        <ProblemLine
          key={`${problem.code}${problem.skuId ?? ''}`}
          problem={problem}
          store={store}
          onSwitchStore={onSwitchStore}
        />
      ))}
    </Card>
  );
}
