import { Text, View } from '@tarojs/components';
import { Button, Card, go, Icon, Price, Tag } from '../../ui';
import { CartLineRow } from './CartLineRow';
import { subtotalFen, unitCount, type StoreCart } from './cart';
import { texts } from './texts';
import { useCartQuote } from './useCartQuote';

/** One store's part of the cart, which is what can be checked out at a time. */
export function StoreCartCard({ cart }: { cart: StoreCart }) {
  const { quote, notSold, available, blocked } = useCartQuote(cart);
  const { storeId, storeName, brandId, brandName, lines } = cart;
  const closed = quote?.store.open.state === 'closed';
  return (
    <Card bleed className="fz-cart-store">
      <View
        className="fz-cart-store__head"
        hoverClass="fz-press-ground"
        onClick={() => go(`/brands/${brandId}/pages/home/index`, { storeId })}
      >
        <Icon name="store" />
        <View className="fz-cart-store__names">
          <Text className="fz-cart-store__brand">{brandName}</Text>
          <Text className="fz-cart-store__name">{storeName}</Text>
        </View>
        {closed && <Tag tone="warning">{texts.closed}</Tag>}
        <Icon name="right" size={16} tone="faint" />
      </View>
      {lines.map((line) => (
        <CartLineRow
          key={line.skuId}
          shop={cart}
          line={line}
          available={available(line.skuId)}
          notSold={notSold(line.skuId)}
        />
      ))}
      <View className="fz-cart-store__foot">
        <View className="fz-cart-store__sum">
          <View className="fz-cart-store__total">
            <Text className="fz-cart-store__label">{texts.units(unitCount([cart]))}</Text>
            <Price fen={subtotalFen(cart)} size="l" />
          </View>
          <Text className="fz-cart-store__note">{texts.subtotalNote}</Text>
        </View>
        <Button disabled={blocked} onTap={() => go('/pages/checkout/index', { storeId })}>
          {texts.checkout}
        </Button>
      </View>
    </Card>
  );
}
