import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { LngLat, StoreCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { ErrorState, MapView, Skeleton } from '../../ui';
import { StoreItem } from './StoreItem';
import { texts } from './texts';

/** What stands above and below the map. */
const AROUND_PX = 330;
const LEAST_PX = 260;

interface StoresMapProps {
  stores: StoreCard[];
  cityCode: string;
  here?: LngLat;
}

/** The stores where they are; the one that is tapped stands below the map. */
export function StoresMap({ stores, cityCode, here }: StoresMapProps) {
  const { data, error, loading, refresh } = useCall('stores', 'cities', {});
  const [tapped, setTapped] = useState<string>();
  const active = stores.find(({ id }) => id === tapped) ?? stores[0];
  const city = data?.cities.find(({ code }) => code === cityCode);
  if (!city) {
    return error ? (
      <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
    ) : (
      <Skeleton kind="card" count={2} />
    );
  }
  const heightPx = Math.max(LEAST_PX, Taro.getWindowInfo().windowHeight - AROUND_PX);
  const near = here !== undefined && stores[0]?.distanceMeters !== undefined;
  return (
    <>
      <View className="fz-stores-map">
        <MapView
          center={near && active ? active.location : city.center}
          outline={city.outline}
          here={here}
          height={heightPx}
          markers={stores.map(({ id, name, location }) => ({
            ...location,
            id,
            title: name,
            active: id === active?.id,
          }))}
          onMarkerTap={setTapped}
        />
      </View>
      <View className="fz-stores-list">
        {active ? <StoreItem store={active} /> : <View className="fz-stores-hint">{texts.tapPin}</View>}
      </View>
    </>
  );
}
