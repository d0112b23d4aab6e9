import { View } from '@tarojs/components';
import { Empty, go, Screen } from '../../ui';
import { StoreCartCard } from './StoreCartCard';
import { texts } from './texts';
import { useCart } from './useCart';
import { useCartBadge } from './useCartBadge';
import './style.scss';

/** The cart's tab: what waits in each store, last used first. It is on the phone, so there is nothing to wait for. */
export function CartPage() {
  const cart = useCart((state) => state.cart);
  useCartBadge();
  return (
    <Screen title={texts.title} tab>
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
            <StoreCartCard key={store.storeId} cart={store} />
          ))}
        </View>
      )}
    </Screen>
  );
}
