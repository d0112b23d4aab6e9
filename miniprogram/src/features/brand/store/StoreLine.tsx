import { Text, View } from '@tarojs/components';
import type { StoreCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../../cloud';
import { distanceText, Icon, Tag } from '../../../ui';
import { openText, texts } from '../texts';
import './style.scss';

export interface StoreLineProps {
  store: StoreCard;
  /** It is the one that serves now. */
  current?: boolean;
  /** Says its brand too: among stores of several. */
  branded?: boolean;
}

/** A store at a glance: name, distance, whether it is open, where it is. */
export function StoreLine({ store, current, branded }: StoreLineProps) {
  const closed = store.open.state === 'closed';
  return (
    <View className="fz-store">
      <View className="fz-store__head">
        <Text className="fz-store__name">{store.name}</Text>
        {branded && <Tag>{store.brandName}</Tag>}
        {current && <Text className="fz-store__here">{texts.here}</Text>}
        {store.distanceMeters !== undefined && (
          <Text className="fz-store__distance">{distanceText(store.distanceMeters)}</Text>
        )}
      </View>
      <Text className={closed ? 'fz-store__open fz-store__open--no' : 'fz-store__open'}>
        {`${closed ? texts.closed : texts.open} · ${openText(store, serverNowMs())}`}
      </Text>
      <View className="fz-store__address">
        <Icon name="pin" size={16} />
        <Text className="fz-store__street">{store.address}</Text>
      </View>
    </View>
  );
}
