import { Text, View } from '@tarojs/components';
import type { OrderView } from '@fangzhen/contracts';
import { Card, go, Picture, Price } from '../../ui';
import { keyOf } from '../cart';
import { texts } from './texts';

/** What was ordered, as it was priced then. */
export function Lines({ order: { lines, store, brandId } }: { order: OrderView }) {
  return (
    <Card bleed>
      {lines.map(
        ({
          skuId,
          choices,
          productId,
          title,
          optionText,
          picture,
          qty,
          unitFen,
          listUnitFen,
          discountFen,
          payFen,
        }) => (
          <View
            key={keyOf({ skuId, choices })}
            className="fz-order-line"
            hoverClass="fz-press-ground"
            onClick={() => go('/pages/product/index', { id: productId, storeId: store.id, brandId })}
          >
            <Picture src={picture} className="fz-order-line__picture" />
            <View className="fz-order-line__main">
              <Text className="fz-order-line__title">{title}</Text>
              {optionText && <Text className="fz-order-line__note">{optionText}</Text>}
            </View>
            <View className="fz-order-line__side">
              <Price fen={unitFen} listFen={listUnitFen} tone="text" />
              <Text className="fz-order-line__note">{texts.times(qty)}</Text>
              {discountFen > 0 && (
                <View className="fz-order-line__after">
                  <Text>{texts.afterDiscount}</Text>
                  <Price fen={payFen} size="s" />
                </View>
              )}
            </View>
          </View>
        ),
      )}
    </Card>
  );
}
