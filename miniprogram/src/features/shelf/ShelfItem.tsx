import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { OffSale, ShelfProduct } from '@fangzhen/contracts';
import { Button, cx, Picture, Tag } from '../../ui';
import { texts } from './texts';

export type SetOffSale = (skuIds: string[], until: OffSale | null) => void;

interface ShelfItemProps {
  product: ShelfProduct;
  onSet: SetOffSale;
}

/** One product with every SKU that the store keeps, each with its key; with several, one key for all. */
export const ShelfItem = memo(function ShelfItem({ product, onSet }: ShelfItemProps) {
  const { name, picture, skus } = product;
  const ids = skus.map(({ id }) => id);
  const allOff = skus.every(({ offSale }) => offSale);
  return (
    <View className="fz-shelf-item">
      <View className="fz-shelf-item__head">
        <Picture src={picture} className="fz-shelf-item__picture" />
        <Text className="fz-shelf-item__name">{name}</Text>
        {skus.length > 1 && (
          <Button size="s" kind={allOff ? 'soft' : 'ghost'} onTap={() => onSet(ids, allOff ? null : 'today')}>
            {allOff ? texts.allBack : texts.allOff}
          </Button>
        )}
      </View>
      {skus.map((sku) => (
        <SkuLine key={sku.id} sku={sku} onSet={onSet} />
      ))}
    </View>
  );
});

function SkuLine({ sku, onSet }: { sku: ShelfProduct['skus'][number]; onSet: SetOffSale }) {
  const { id, optionText, available, offSale } = sku;
  return (
    <View className={cx('fz-shelf-sku', offSale && 'fz-shelf-sku--off')}>
      <View className="fz-shelf-sku__what">
        <Text className="fz-shelf-sku__name">{optionText || texts.oneSku}</Text>
        <Text className="fz-shelf-sku__left">{texts.left(available)}</Text>
      </View>
      {offSale && <Tag tone="danger">{texts.until[offSale]}</Tag>}
      {offSale === 'today' && (
        <Button size="s" kind="ghost" onTap={() => onSet([id], 'untilPutBack')}>
          {texts.longer}
        </Button>
      )}
      <Button
        size="s"
        kind={offSale ? 'soft' : 'outline'}
        onTap={() => onSet([id], offSale ? null : 'today')}
      >
        {offSale ? texts.putBack : texts.takeOff}
      </Button>
    </View>
  );
}
