import { Text, View } from '@tarojs/components';
import type { StoreCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Button, Card, clockText, go, Icon, momentText, Tag } from '../../ui';
import { texts } from './texts';

function openWords({ open }: StoreCard): string {
  if (open.state === 'open')
    return open.untilMs === undefined ? texts.openAllDay : texts.openUntil(clockText(open.untilMs));
  return open.opensAtMs === undefined
    ? texts.closed
    : texts.opensAt(momentText(open.opensAtMs, serverNowMs()));
}

/** Where it will be picked up; a closed store offers the way to another. */
export function StoreBlock({ store }: { store: StoreCard }) {
  const closed = store.open.state === 'closed';
  return (
    <Card className="fz-checkout-store">
      <View className="fz-checkout-store__line">
        <Tag kind="solid">{texts.pickup}</Tag>
        <Text className="fz-checkout-store__brand">{store.brandName}</Text>
        <Text className="fz-checkout-store__name">{store.name}</Text>
        <Text
          className={
            closed ? 'fz-checkout-store__open fz-checkout-store__open--no' : 'fz-checkout-store__open'
          }
        >
          {openWords(store)}
        </Text>
      </View>
      <View className="fz-checkout-store__address">
        <Icon name="pin" size={16} />
        <Text className="fz-checkout-store__street">{store.address}</Text>
      </View>
      {closed && (
        <Button
          kind="soft"
          size="s"
          onTap={() => go(`/brands/${store.brandId}/pages/home/index`, { switch: 1 })}
        >
          {texts.otherStore}
        </Button>
      )}
    </Card>
  );
}
