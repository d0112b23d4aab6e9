import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty, go, Screen } from '../../ui';
import { StoreCartCard } from './StoreCartCard';
import { texts } from './texts';
import { TogetherBar } from './TogetherBar';
import { useCart } from './useCart';
import { useCartBadge } from './useCartBadge';
import './style.scss';

/** The cart's tab: what waits in each store, last used first. It is on the phone, so there is nothing to wait for. */
export function CartPage() {
  const cart = useCart((state) => state.cart);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const picked = cart.filter(({ storeId }) => !leftOut.includes(storeId));
  const pick = (storeId: string) =>
    setLeftOut(
      leftOut.includes(storeId) ? leftOut.filter((other) => other !== storeId) : [...leftOut, storeId],
    );
  useCartBadge();
  return (
    <Screen title={texts.title} tab footer={cart.length > 1 && <TogetherBar carts={picked} />}>
      {cart.length === 0 ? (
        <Empty
          icon="bag"
          title={texts.empty}
          note={texts.emptyNote}
          actionText={texts.emptyKey}
          onAction={() => go('/pages/home/index')}
        />
      ) : (
        <View className="fz-cart">
          {cart.map((store) => (
            <StoreCartCard
              key={store.storeId}
              cart={store}
              pick={
                cart.length > 1 ? { on: picked.includes(store), onTap: () => pick(store.storeId) } : undefined
              }
            />
          ))}
        </View>
      )}
    </Screen>
  );
}
