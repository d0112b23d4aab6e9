import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useCall, type Output } from '../../cloud';
import { Bone, ErrorState, Icon, insets, Screen, Skeleton } from '../../ui';
import { useCartBadge } from '../cart';
import { CitySheet, useWhereabouts } from '../stores';
import { Brands } from './Brands';
import { LastOrder } from './LastOrder';
import { Nearest } from './Nearest';
import { Roles } from './Roles';
import { texts } from './texts';
import { Welcome } from './Welcome';
import './style.scss';

export type HomeData = Output<'home', 'open'>;

/** The first tab: where I am, what is near, what I have, the brands, and my last order; all of it one call. */
export function HomePage() {
  const { place, input } = useWhereabouts();
  const { data, error, loading, refresh } = useCall('home', 'open', input, { onShow: true });
  const [choosing, setChoosing] = useState(false);
  useCartBadge();
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const { top, bar } = insets();
  return (
    <Screen
      title={texts.group}
      tab
      nav="overlay"
      lead={
        <View className="fz-home-city" hoverClass="fz-press" onClick={() => setChoosing(true)}>
          <Icon name="pin" />
          <Text className="fz-home-city__name">{data?.city.name ?? texts.locating}</Text>
          <Icon name="down" size={16} />
        </View>
      }
    >
      <View className="fz-home" style={`padding-top:${top + bar}px`}>
        {data ? (
          <Content data={data} placed={place.status === 'known'} onCity={() => setChoosing(true)} />
        ) : error ? (
          <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
        ) : (
          <HomeSkeleton />
        )}
      </View>
      <CitySheet open={choosing} cityCode={data?.city.code} onClose={() => setChoosing(false)} />
    </Screen>
  );
}

interface ContentProps {
  data: HomeData;
  /** The person's place is known. */
  placed: boolean;
  onCity: () => void;
}

function Content({ data, placed, onCity }: ContentProps) {
  return (
    <>
      <Welcome data={data} />
      <Roles roles={data.roles} />
      <Nearest store={data.nearestStore} placed={placed} onCity={onCity} />
      <Brands brands={data.brands} />
      {data.lastOrder && <LastOrder order={data.lastOrder} />}
    </>
  );
}

function HomeSkeleton() {
  return (
    <>
      <View className="fz-home-welcome">
        <Bone width={160} height={28} />
        <Bone height={72} />
      </View>
      <Skeleton kind="card" count={1} />
      <Skeleton kind="list" count={3} />
    </>
  );
}
