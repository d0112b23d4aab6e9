import { Text, View } from '@tarojs/components';
import { Button, Card, go, Icon, Price, Tag } from '../../ui';
import { CartLineRow } from './CartLineRow';
import { keyOf, subtotalFen, unitCount, type StoreCart } from './cart';
import { texts } from './texts';
import { useCartQuote } from './useCartQuote';

interface StoreCartCardProps {
  cart: StoreCart;
  /** Whether it is among those that are paid for at once; absent where there is only one. */
  pick?: { on: boolean; onTap: () => void };
}

/** One store's part of the cart: checked out alone, or together with others. */
export function StoreCartCard({ cart, pick }: StoreCartCardProps) {
  const { closed, unsold, available, blocked } = useCartQuote(cart);
  const { storeId, storeName, brandId, brandName, lines } = cart;
  return (
    <Card bleed className="fz-cart-store">
      <View
        className="fz-cart-store__head"
        hoverClass="fz-press-ground"
        onClick={() => go(`/brands/${brandId}/pages/home/index`, { storeId })}
      >
        {pick ? <Pick {...pick} /> : <Icon name="store" />}
        <View className="fz-cart-store__names">
          <Text className="fz-cart-store__brand">{brandName}</Text>
          <Text className="fz-cart-store__name">{storeName}</Text>
        </View>
        {closed && <Tag tone="warning">{texts.closed}</Tag>}
        <Icon name="right" size={16} tone="faint" />
      </View>
      {lines.map((line) => (
        <CartLineRow
          key={keyOf(line)}
          shop={cart}
          line={line}
          available={available(line)}
          unsold={unsold(line)}
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
        <Button
          kind={pick ? 'soft' : 'primary'}
          disabled={blocked}
          onTap={() => go('/pages/checkout/index', { storeId })}
        >
          {pick ? texts.alone : texts.checkout}
        </Button>
      </View>
    </Card>
  );
}

function Pick({ on, onTap }: NonNullable<StoreCartCardProps['pick']>) {
  return (
    <View
      className="fz-cart-pick"
      ariaRole="button"
      ariaLabel={on ? texts.unpick : texts.pick}
      onClick={(event) => {
        event.stopPropagation();
        onTap();
      }}
    >
      <View className={on ? 'fz-cart-pick__mark fz-cart-pick__mark--on' : 'fz-cart-pick__mark'}>
        {on && <Icon name="check" size={16} />}
      </View>
    </View>
  );
}
