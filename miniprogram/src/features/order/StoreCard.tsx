import { Text, View } from '@tarojs/components';
import type { OrderView } from '@fangzhen/contracts';
import { Button, Card, go, Icon } from '../../ui';
import { navigateTo, ring } from '../stores';
import { texts } from './texts';

/** Where to fetch it: the store, the way there and its phone. */
export function StoreCard({ order: { store, brandName } }: { order: OrderView }) {
  return (
    <Card className="fz-order-store">
      <View
        className="fz-order-store__main"
        hoverClass="fz-press"
        onClick={() => go('/store/pages/home/index', { id: store.id })}
      >
        <View className="fz-order-store__line">
          <Text className="fz-order-store__name">{`${brandName} · ${store.name}`}</Text>
          <Icon name="right" size={16} tone="faint" />
        </View>
        <Text className="fz-order-store__address">{store.address}</Text>
      </View>
      <View className="fz-order-store__keys">
        <Button
          kind="outline"
          icon="navigate"
          className="fz-order-store__key"
          onTap={() => void navigateTo(store)}
        >
          {texts.navigate}
        </Button>
        <Button kind="outline" icon="phone" className="fz-order-store__key" onTap={() => ring(store)}>
          {texts.phone}
        </Button>
      </View>
    </Card>
  );
}
