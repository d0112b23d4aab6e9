import { Text, View } from '@tarojs/components';
import type { ProductView, StoreCard } from '@fangzhen/contracts';
import { Badge, Button, go, Icon, toast } from '../../ui';
import { cartActions, unitCount, useCart } from '../cart';
import { book, buyNow } from '../checkout/basket';
import { cartLineOf, shopOf } from './cartLineOf';
import { canBeHad, openOptions } from './skuChoice';
import { texts } from './texts';
import type { ChosenSku } from './useSkuChoice';

interface ProductBarProps {
  product: ProductView;
  store: StoreCard;
  chosen: ChosenSku;
}

/** To the cart, into the cart, or straight to the checkout with this alone. */
export function ProductBar({ product, store, chosen }: ProductBarProps) {
  const { sku, choice } = chosen;
  const line = sku && canBeHad(sku) ? cartLineOf(product, sku, chosen) : undefined;
  const add = () => {
    if (!line) return;
    cartActions.add(shopOf(store), line);
    toast(texts.added, 'success');
  };
  if (product.service && line)
    return (
      <Button size="l" block icon="clock" onTap={() => book(shopOf(store), { ...line, qty: 1 })}>
        {texts.book}
      </Button>
    );
  return (
    <>
      <CartKey />
      {line ? (
        <>
          <Button kind="soft" className="fz-product__key" onTap={add}>
            {texts.add}
          </Button>
          <Button className="fz-product__key" onTap={() => buyNow(shopOf(store), line)}>
            {texts.buy}
          </Button>
        </>
      ) : (
        <Button disabled className="fz-product__key">
          {sku ? (sku.blocked ?? texts.soldOutHere) : texts.choose(openOptions(product, choice))}
        </Button>
      )}
    </>
  );
}

function CartKey() {
  const units = useCart(({ cart }) => unitCount(cart));
  return (
    <View className="fz-product__cart" hoverClass="fz-press" onClick={() => go('/pages/cart/index')}>
      <View className="fz-product__cart-mark">
        <Icon name="cart" size={24} />
        <Badge count={units} />
      </View>
      <Text>{texts.cart}</Text>
    </View>
  );
}
