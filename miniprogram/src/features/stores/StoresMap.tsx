import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { LngLat, StoreCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { barPx, ErrorState, MapView, Skeleton } from '../../ui';
import { StoreItem } from './StoreItem';
import { texts } from './texts';

/** What stands above and below the map: filters, the chosen store; in the browser the bars are of the page as well. */
const AROUND_PX = 332;
const TAB_BAR_PX = 84;
const LEAST_PX = 240;
/** Nearer than this the person is in the city, and the map begins there. */
const IN_CITY_METERS = 50_000;

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
  const barsPx = process.env.TARO_ENV === 'h5' ? barPx() + TAB_BAR_PX : 0;
  const heightPx = Math.max(LEAST_PX, Taro.getWindowInfo().windowHeight - AROUND_PX - barsPx);
  const near = (stores[0]?.distanceMeters ?? Infinity) < IN_CITY_METERS;
  return (
    <>
      <View className="fz-stores-map">
        <MapView
          center={(near && here) || city.center}
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
