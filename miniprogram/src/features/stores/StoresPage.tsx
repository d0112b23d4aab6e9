import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Empty, ErrorState, Icon, ListEnd, Screen, Segmented, Skeleton } from '../../ui';
import { useCartBadge } from '../cart';
import { CitySheet } from './CitySheet';
import { Filters } from './Filters';
import { StoreItem } from './StoreItem';
import { StoresMap } from './StoresMap';
import { texts } from './texts';
import { useStores } from './useStores';
import './style.scss';

type Shape = 'list' | 'map';

/** The stores' tab: of the city I am in or chose, as a list or on a map; also without a place. */
export function StoresPage() {
  const { place, list, filters, found } = useStores();
  const [view, setView] = useState<Shape>('list');
  const [choosing, setChoosing] = useState(false);
  useCartBadge();
  usePullDownRefresh(() => void list.refresh().then(() => Taro.stopPullDownRefresh()));
  const { shown, error, loading, refresh } = list;
  return (
    <Screen title={texts.title} tab>
      <View className="fz-stores-head">
        <View className="fz-stores-head__line">
          <View className="fz-stores-city" hoverClass="fz-press" onClick={() => setChoosing(true)}>
            <Icon name="pin" />
            <Text className="fz-stores-city__name">{found?.city.name ?? texts.city}</Text>
            <Icon name="down" size={16} />
          </View>
          <View className="fz-stores-head__view">
            <Segmented
              items={[
                { key: 'list', label: texts.list },
                { key: 'map', label: texts.map },
              ]}
              value={view}
              onChange={setView}
            />
          </View>
        </View>
        <Filters filters={filters} />
      </View>
      {/* An element of its own: another list is sent alone, without what stands around it. */}
      <View>
        {shown && found ? (
          shown.length === 0 ? (
            <NoStores filtered={filters.filtered} onClear={filters.clear} onCity={() => setChoosing(true)} />
          ) : view === 'map' ? (
            <StoresMap
              key={found.city.code}
              stores={found.stores}
              cityCode={found.city.code}
              here={place.status === 'known' ? place.place : undefined}
            />
          ) : (
            <StoreList list={list} placed={place.status === 'known'} total={found.total} />
          )
        ) : error ? (
          <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
        ) : (
          <Skeleton kind="text" count={5} />
        )}
      </View>
      <CitySheet open={choosing} cityCode={found?.city.code} onClose={() => setChoosing(false)} />
    </Screen>
  );
}

interface StoreListProps {
  list: ReturnType<typeof useStores>['list'];
  /** The person's place is known: the list is by distance. */
  placed: boolean;
  total: number;
}

function StoreList({ list, placed, total }: StoreListProps) {
  const { shown = [], more, loading, error, grow } = list;
  return (
    <View className="fz-stores-list">
      <Text className="fz-stores-note">
        {`${texts.storeCount(total)} · ${placed ? texts.byDistance : texts.noPlace}`}
      </Text>
      {shown.map((store) => (
        <StoreItem key={store.id} store={store} />
      ))}
      <ListEnd more={more} error={loading ? undefined : error?.message} onTap={grow} />
    </View>
  );
}

interface NoStoresProps {
  filtered: boolean;
  onClear: () => void;
  onCity: () => void;
}

function NoStores({ filtered, onClear, onCity }: NoStoresProps) {
  return (
    <Empty
      icon="store"
      title={filtered ? texts.none : texts.noneInCity}
      note={filtered ? texts.noneNote : undefined}
      actionText={filtered ? texts.clear : texts.switchCity}
      onAction={filtered ? onClear : onCity}
    />
  );
}
