import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { ProductCard } from '@fangzhen/contracts';
import { Picture, Price } from '../../ui';
import { AddKey } from './AddKey';
import { texts } from './texts';
import type { BrandActions } from './actions';

export interface ProductItemProps {
  card: ProductCard;
  storeId: string;
  /** row: picture left · tile: picture on top. */
  kind: 'row' | 'tile';
  actions: BrandActions;
}

/** One product in a list: what, from how much, and the key that puts it into the cart. As few elements as it takes. */
export const ProductItem = memo(function ProductItem({ card, storeId, kind, actions }: ProductItemProps) {
  return (
    <View
      className={`fz-item fz-item--${kind}`}
      hoverClass="fz-press"
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={() => actions.open(card)}
    >
      <Picture src={card.picture} className="fz-item__picture" shape={kind === 'row' ? 'small' : 'none'} />
      <View className="fz-item__main">
        <Text className="fz-item__name">{card.name}</Text>
        <Text className="fz-item__note">{card.blocked ?? card.subtitle}</Text>
        <View className="fz-item__foot">
          <Price fen={card.fromFen} listFen={card.listFromFen} />
          {card.skuCount > 1 && card.listFromFen === undefined && (
            <Text className="fz-item__from">{texts.from}</Text>
          )}
          <AddKey card={card} storeId={storeId} onAdd={actions.add} />
        </View>
      </View>
    </View>
  );
});
