import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import { MAX_PARTS } from '@fangzhen/contracts/limits';
import { Button, go, Price } from '../../ui';
import { subtotalFen, type StoreCart } from './cart';
import { texts } from './texts';

/** Pays for the picked stores at once: one payment, an order for each. */
export function TogetherBar({ carts }: { carts: readonly StoreCart[] }) {
  const storeId = carts.map((cart) => cart.storeId).join('.');
  return (
    <>
      <View className="fz-cart-together">
        <Text className="fz-cart-store__label">{texts.picked(carts.length)}</Text>
        <Price fen={sumBy(carts, subtotalFen)} size="l" />
      </View>
      <Button
        size="l"
        disabled={carts.length === 0 || carts.length > MAX_PARTS}
        onTap={() => go('/pages/checkout/index', { storeId })}
      >
        {texts.together}
      </Button>
    </>
  );
}
