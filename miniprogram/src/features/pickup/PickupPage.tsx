import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import sumBy from 'lodash-es/sumBy';
import type { OrderView } from '@fangzhen/contracts';
import { Button, Card, Empty, ErrorState, replace, Screen, Skeleton, Tag } from '../../ui';
import { QrCode } from '../../ui/QrCode';
import { useBrandTheme } from '../brand/brandTheme';
import { callNumber, pickupDigits } from '../order/pickupDigits';
import { useLiveOrder } from '../order/useLiveOrder';
import { navigateTo, ring } from '../stores';
import { texts } from './texts';
import './style.scss';

/** `?id=<order>`: what one shows at the counter. It turns by itself when the order is handed over. */
export function PickupPage() {
  const { id } = useRouter().params;
  const { order, error, loading, refresh } = useLiveOrder(id);
  const theme = useBrandTheme(order?.brandId);
  return (
    <Screen title={texts.title} theme={theme}>
      {order?.pickupCode ? (
        <Code order={order} code={order.pickupCode} />
      ) : order || !id ? (
        <Empty
          icon={order?.state === 'completed' ? 'check' : 'receipt'}
          title={order?.state === 'completed' ? texts.done : texts.gone}
          note={order?.state === 'completed' ? undefined : texts.goneNote}
          actionText={texts.toOrder}
          onAction={() => replace('/pages/order/index', { id })}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={2} />
      )}
    </Screen>
  );
}

function Code({ order, code }: { order: OrderView; code: string }) {
  const { state, store, brandName, lines } = order;
  const ready = state === 'ready';
  const stands = ready ? texts.ready : state === 'accepted' ? texts.preparing : texts.waiting;
  return (
    <View className="fz-pickup">
      <Card className="fz-pickup__card">
        <Tag tone={ready ? 'success' : 'primary'} kind={ready ? 'solid' : 'soft'}>
          {stands}
        </Tag>
        <View className="fz-pickup__call">
          <Text className="fz-pickup__label">{texts.callNumber}</Text>
          <Text className="fz-pickup__number">{callNumber(code)}</Text>
        </View>
        <View className="fz-pickup__qr">
          <QrCode text={code} size={216} />
        </View>
        <Text className="fz-pickup__digits">{pickupDigits(code)}</Text>
        <Text className="fz-pickup__note">{texts.show}</Text>
      </Card>
      <Card className="fz-pickup__store">
        <Text className="fz-pickup__name">{`${brandName} · ${store.name}`}</Text>
        <Text className="fz-pickup__note">{store.address}</Text>
        <Text className="fz-pickup__note">
          {`${lines.map(({ title, qty }) => `${title} × ${qty}`).join('，')} · ${texts.units(sumBy(lines, 'qty'))}`}
        </Text>
        <View className="fz-pickup__keys">
          <Button
            kind="outline"
            icon="navigate"
            className="fz-pickup__key"
            onTap={() => void navigateTo(store)}
          >
            {texts.navigate}
          </Button>
          <Button kind="outline" icon="phone" className="fz-pickup__key" onTap={() => ring(store)}>
            {texts.phone}
          </Button>
        </View>
      </Card>
    </View>
  );
}
