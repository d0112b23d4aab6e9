import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro';
import type { StoreCard } from '@fangzhen/contracts';
import { serverNowMs, useCall } from '../../cloud';
import {
  Button,
  Card,
  Cell,
  distanceText,
  Empty,
  ErrorState,
  go,
  MapView,
  Screen,
  Skeleton,
  Tag,
} from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { openText } from '../brand/texts';
import { useWhereabouts } from './chosenCity';
import { navigateTo, ring } from './reach';
import { orderAt } from './StoreItem';
import { texts } from './texts';
import './style.scss';

const MAP_PX = 220;

/** `?id=<store>`: one store in its brand's look: where it is, when it is open, how to reach it, and to ordering. */
export function StoreHomePage() {
  const { id } = useRouter().params;
  const { input } = useWhereabouts();
  const asked = id && input ? { storeId: id, at: input.at } : undefined;
  const { data, error, loading, refresh } = useCall('stores', 'one', asked);
  const theme = useBrandTheme(data?.store.brandId);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen
      title={texts.store}
      theme={theme}
      footer={
        data && (
          <Button size="l" block onTap={() => orderAt(data.store)}>
            {texts.order}
          </Button>
        )
      }
    >
      {data ? (
        <StoreView store={data.store} here={input?.at} />
      ) : !id ? (
        <Empty
          icon="store"
          title={texts.notFound}
          note={texts.notFoundNote}
          actionText={texts.toStores}
          onAction={() => go('/pages/stores/index')}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={2} />
      )}
    </Screen>
  );
}

function StoreView({ store, here }: { store: StoreCard; here?: StoreCard['location'] }) {
  const { id, name, brandId, brandName, address, phone, location, districtName, distanceMeters, open } =
    store;
  const { data } = useCall('stores', 'cities', {});
  const outline = data?.cities.find(({ code }) => code === store.cityCode)?.outline;
  return (
    <View className="fz-store-home">
      <View className="fz-store-home__head">
        <View className="fz-store-home__line">
          <Text className="fz-store-home__name">{name}</Text>
          <Tag>{brandName}</Tag>
        </View>
        <Text className={open.state === 'open' ? 'fz-store-home__open' : 'fz-store-home__shut'}>
          {openText(store, serverNowMs())}
        </Text>
      </View>
      <Card bleed>
        <MapView
          center={location}
          outline={outline}
          here={here}
          height={MAP_PX}
          markers={[{ ...location, id, title: name, active: true }]}
        />
        <Cell
          icon="pin"
          title={address}
          note={
            distanceMeters === undefined ? districtName : `${districtName} · ${distanceText(distanceMeters)}`
          }
          value={texts.navigate}
          onTap={() => void navigateTo(store)}
        />
        <Cell icon="phone" title={phone} value={texts.phone} onTap={() => ring(store)} />
        <Cell
          icon="store"
          title={brandName}
          value={texts.brandHome}
          onTap={() => go(`/brands/${brandId}/pages/home/index`, { storeId: id })}
        />
      </Card>
    </View>
  );
}
