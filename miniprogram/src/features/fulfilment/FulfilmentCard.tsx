import { Text, View } from '@tarojs/components';
import type { FulfilmentChoice, FulfilmentKind, Quote, QuotePart } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, Icon, Segmented, Tag } from '../../ui';
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

/** Between these the shopper chooses here: what is booked is booked, and what a table sends goes there. */
const isFree = (kind: FulfilmentKind): kind is 'pickup' | 'delivery' =>
  kind === 'pickup' || kind === 'delivery';

const AtTable = ({ no }: { no: string }) => (
  <View className="fz-fulfil__choice">
    <Icon name="store" />
    <Text className="fz-fulfil__label">{texts.brought}</Text>
    <Text className="fz-fulfil__value">{texts.table(no)}</Text>
  </View>
);

/** How what is bought at a store reaches the shopper: one of the store's ways, what is still to be chosen, and a way out of what stands in it. */
export function FulfilmentCard({ part, choice, problems, onSwitchStore }: FulfilmentCardProps) {
  const { store } = part;
  const free = store.serves.kinds.filter(isFree);
  const kinds = isFree(choice.kind) && free.length > 1 ? free : [];
  const closed = store.open.state === 'closed';
  return (
    <Card className="fz-fulfil">
      {kinds.length > 0 ? (
        <Segmented
          items={kinds.map((kind) => ({ key: kind, label: texts.kinds[kind] }))}
          value={choice.kind as 'pickup' | 'delivery'}
          onChange={(kind) => kind !== choice.kind && choose(store.id, { kind })}
        />
      ) : null}
      <View className="fz-fulfil__line">
        {kinds.length === 0 && <Tag kind="solid">{texts.kinds[choice.kind]}</Tag>}
        <Text className="fz-fulfil__brand">{store.brandName}</Text>
        <Text className="fz-fulfil__name">{store.name}</Text>
        <Text className={closed ? 'fz-fulfil__open fz-fulfil__open--no' : 'fz-fulfil__open'}>
          {openWords(store, serverNowMs())}
        </Text>
      </View>
      {choice.kind === 'pickup' && <Pickup store={store} choice={choice} />}
      {choice.kind === 'delivery' && <Delivery part={part} choice={choice} />}
      {choice.kind === 'dineIn' && part.fulfilment?.kind === 'dineIn' && (
        <AtTable no={part.fulfilment.tableNo} />
      )}
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
