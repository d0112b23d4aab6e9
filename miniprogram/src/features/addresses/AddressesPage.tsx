import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { AddressView } from '@fangzhen/contracts';
import { MAX_ADDRESSES } from '@fangzhen/domain/address/book';
import { useCall } from '../../cloud';
import { back, Button, Card, Empty, ErrorState, go, Icon, Screen, Skeleton } from '../../ui';
import { choose } from '../fulfilment/choices';
import { texts } from './texts';
import './style.scss';

/** My addresses. With `?storeId=<store>` one of them is chosen for what is bought there. */
export function AddressesPage() {
  const { storeId } = useRouter().params;
  const { data, error, loading, refresh } = useCall('addresses', 'list', {}, { onShow: true });
  const addresses = data?.addresses ?? [];
  const full = addresses.length >= MAX_ADDRESSES;
  const add = (
    <Button block size="l" icon="plus" disabled={full} onTap={() => go('/store/pages/address/index')}>
      {full ? texts.full(MAX_ADDRESSES) : texts.add}
    </Button>
  );
  return (
    <Screen title={storeId ? texts.pick : texts.title} footer={data && add}>
      {data ? (
        addresses.length > 0 ? (
          <View className="fz-addresses">
            {addresses.map((address) => (
              <AddressCard key={address.id} address={address} storeId={storeId} />
            ))}
          </View>
        ) : (
          <Empty icon="pin" title={texts.none} note={texts.noneNote} />
        )
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={3} />
      )}
    </Screen>
  );
}

function AddressCard({ address, storeId }: { address: AddressView; storeId: string | undefined }) {
  const { id, contact, phone, place, detail } = address;
  const edit = () => go('/store/pages/address/index', { id });
  const pick = () => {
    choose(storeId!, { kind: 'delivery', addressId: id });
    back();
  };
  return (
    <Card className="fz-address">
      <View className="fz-address__main" hoverClass="fz-press" onClick={storeId ? pick : edit}>
        <Text className="fz-address__place">{`${place} ${detail}`}</Text>
        <Text className="fz-address__who">{`${contact} ${phone}`}</Text>
      </View>
      <View className="fz-address__edit" hoverClass="fz-press" onClick={edit}>
        <Icon name="edit" tone="muted" />
      </View>
    </Card>
  );
}
