import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { Button, confirm, go, Picture, Price, Stepper, Tag } from '../../ui';
import { keyOf, type CartLine, type CartShop } from './cart';
import { texts } from './texts';
import { cartActions } from './cartActions';

export interface CartLineRowProps {
  shop: CartShop;
  line: CartLine;
  /** What a quote said of it: how many there are. Absent: not asked yet. */
  available?: number;
  /** Why it cannot be bought there now, in a few words: not kept, outside of its hours. */
  unsold?: string;
  /** No way to the product's page: the row lies over a page that leads there itself. */
  plain?: boolean;
}

/** One SKU of the cart: what, how many, for how much, and whether it can be had. Quantities change at once. */
export const CartLineRow = memo(function CartLineRow(props: CartLineRowProps) {
  const { shop, line, available, unsold, plain } = props;
  const { productId, title, optionText, picture, unitFen, listUnitFen, qty } = line;
  const short = available !== undefined && available < qty;
  const gone = unsold !== undefined || (short && available === 0);
  const change = (next: number) => void changeQty(shop.storeId, line, next);
  const open = () =>
    go('/pages/product/index', { id: productId, storeId: shop.storeId, brandId: shop.brandId });
  return (
    <View className={gone ? 'fz-cart-line fz-cart-line--gone' : 'fz-cart-line'}>
      <View className="fz-cart-line__tap" onClick={plain || !productId ? undefined : open}>
        <Picture src={picture} className="fz-cart-line__picture" />
      </View>
      <View className="fz-cart-line__main">
        <Text className="fz-cart-line__title">{title}</Text>
        {optionText && <Text className="fz-cart-line__options">{optionText}</Text>}
        {unsold !== undefined ? (
          <Tag tone="danger">{unsold}</Tag>
        ) : (
          short && <Tag tone="danger">{texts.left(available)}</Tag>
        )}
        <View className="fz-cart-line__foot">
          <Price fen={unitFen} listFen={listUnitFen} />
          {gone ? (
            <Button kind="outline" size="s" onTap={() => cartActions.remove(shop.storeId, [keyOf(line)])}>
              {texts.remove}
            </Button>
          ) : (
            <Stepper
              value={qty}
              max={available === undefined ? undefined : Math.max(available, 1)}
              onChange={change}
            />
          )}
        </View>
        {short && !gone && (
          <View className="fz-cart-line__fix" onClick={() => change(available)}>
            <Text>{texts.toLeft(available)}</Text>
          </View>
        )}
      </View>
    </View>
  );
});

async function changeQty(storeId: string, line: CartLine, qty: number): Promise<void> {
  if (qty > 0) return cartActions.setQty(storeId, keyOf(line), qty);
  const sure = await confirm({
    title: texts.removeTitle(line.title),
    confirmText: texts.remove,
    cancelText: texts.keep,
  });
  if (sure) cartActions.remove(storeId, [keyOf(line)]);
}
