import { View } from '@tarojs/components';
import { memo } from 'react';
import type { StoreCard } from '@fangzhen/contracts';
import { Button, Card, go } from '../../ui';
import { StoreLine } from '../brand/store/StoreLine';
import { navigateTo, ring } from './reach';
import { texts } from './texts';

/** To ordering at this store. */
export function orderAt({ id: storeId, brandId }: Pick<StoreCard, 'id' | 'brandId'>): void {
  go(`/brands/${brandId}/pages/home/index`, { storeId, view: 'menu' });
}

/** One store among others: what it is, whether it is open, how to get there, and straight to ordering. */
export const StoreItem = memo(function StoreItem({ store }: { store: StoreCard }) {
  return (
    <Card className="fz-store-item">
      <View hoverClass="fz-press" onClick={() => go('/store/pages/home/index', { id: store.id })}>
        <StoreLine store={store} branded />
      </View>
      <View className="fz-store-item__keys">
        <Button kind="outline" size="s" icon="navigate" onTap={() => void navigateTo(store)}>
          {texts.navigate}
        </Button>
        <Button kind="outline" size="s" icon="phone" onTap={() => ring(store)}>
          {texts.phone}
        </Button>
        <View className="fz-store-item__gap" />
        <Button size="s" kind={store.open.state === 'open' ? 'primary' : 'soft'} onTap={() => orderAt(store)}>
          {texts.order}
        </Button>
      </View>
    </Card>
  );
});
