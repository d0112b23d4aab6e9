import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Badge, Button, confirm, FixedBar, go, Icon, Price, Sheet } from '../../ui';
import { CartLineRow } from './CartLineRow';
import { keyOf, subtotalFen, unitCount, type StoreCart } from './cart';
import { texts } from './texts';
import { cartActions } from './cartActions';
import { lookAtCart, useStoreCart } from './useCart';
import './style.scss';

/** At the foot of a brand's page: what waits in this store's cart, and the way to pay for it. Nothing without a line. */
export function CartBar({ storeId }: { storeId: string | undefined }) {
  const cart = useStoreCart(storeId);
  const [open, setOpen] = useState(false);
  useEffect(lookAtCart, []);
  if (!cart) return null;
  return (
    <>
      <FixedBar>
        <View className="fz-cart-bar" hoverClass="fz-press" onClick={() => setOpen(true)}>
          <View className="fz-cart-bar__mark">
            <Icon name="bag" size={24} />
            <Badge count={unitCount([cart])} />
          </View>
          <Price fen={subtotalFen(cart)} size="l" />
          <Icon name="up" size={16} tone="muted" />
        </View>
        <Button onTap={() => go('/pages/checkout/index', { storeId: cart.storeId })}>{texts.checkout}</Button>
      </FixedBar>
      <CartSheet cart={cart} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function CartSheet({ cart, open, onClose }: { cart: StoreCart; open: boolean; onClose: () => void }) {
  const clear = async () => {
    const sure = await confirm({ title: texts.clearTitle, confirmText: texts.clear, cancelText: texts.keep });
    if (sure) cartActions.remove(cart.storeId, cart.lines.map(keyOf));
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`${texts.sheetTitle} · ${cart.storeName}`}
      footer={
        <View className="fz-cart-sheet__foot">
          <Button kind="ghost" icon="trash" onTap={() => void clear()}>
            {texts.clear}
          </Button>
          <Button onTap={() => go('/pages/checkout/index', { storeId: cart.storeId })}>
            {texts.checkout}
          </Button>
        </View>
      }
    >
      <View className="fz-cart-sheet">
        {cart.lines.map((line) => (
          <CartLineRow key={keyOf(line)} shop={cart} line={line} plain />
        ))}
      </View>
    </Sheet>
  );
}
