import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { ProductCard } from '@fangzhen/contracts';
import { Badge, Icon } from '../../ui';
import { productQty, useCart } from '../cart';
import { texts } from './texts';

interface AddKeyProps {
  card: ProductCard;
  storeId: string;
  onAdd: (card: ProductCard) => void;
}

/** Puts it into the cart, or asks which; says how many are in it. Listens to its own product only. */
export const AddKey = memo(function AddKey({ card, storeId, onAdd }: AddKeyProps) {
  const qty = useCart(({ cart }) => productQty(cart, storeId, card.id));
  if (card.soldOut) return <Text className="fz-add fz-add--out">{texts.soldOut}</Text>;
  if (card.blocked !== undefined) return <Text className="fz-add fz-add--out">{texts.notNow}</Text>;
  const add = (event: { stopPropagation: () => void }) => {
    event.stopPropagation();
    onAdd(card);
  };
  return (
    <View className="fz-add" hoverClass="fz-press" onClick={add}>
      <Icon name="plus" size={16} />
      {qty > 0 && <Badge count={qty} />}
    </View>
  );
});
