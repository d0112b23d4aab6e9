import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { OffSale, ShelfProduct } from '@fangzhen/contracts';
import { Button, cx, Icon, Picture, Tag } from '../../ui';
import { choicesOff } from './shelf';
import { texts } from './texts';

export type SetOffSale = (skuIds: string[], until: OffSale | null) => void;

type ShelfSku = ShelfProduct['skus'][number];

interface ShelfItemProps {
  product: ShelfProduct;
  onSet: SetOffSale;
  /** To what lies there of it, and how to change that. */
  onOpen: (productId: string, skuId: string) => void;
  /** To what can be chosen with it. */
  onKinds: (productId: string) => void;
}

/** One product with every SKU that the store keeps, each with its key; with several, one key for all. */
export const ShelfItem = memo(function ShelfItem({ product, onSet, onOpen, onKinds }: ShelfItemProps) {
  const { id: productId, name, picture, skus, kinds } = product;
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
        <SkuLine key={sku.id} sku={sku} onSet={onSet} onOpen={() => onOpen(productId, sku.id)} />
      ))}
      {kinds && (
        <View className="fz-shelf-sku" hoverClass="fz-press" onClick={() => onKinds(productId)}>
          <Text className="fz-shelf-sku__name">{texts.kinds}</Text>
          <View className="fz-shelf-sku__what">
            <Text className="fz-shelf-sku__left">{texts.kindsOff(choicesOff(product))}</Text>
          </View>
          <Icon name="right" size={16} tone="faint" />
        </View>
      )}
    </View>
  );
});

interface SkuLineProps {
  sku: ShelfSku;
  onSet: SetOffSale;
  onOpen: () => void;
}

function SkuLine({ sku, onSet, onOpen }: SkuLineProps) {
  const { id, optionText, available, reserved, low, offSale, madeToOrder } = sku;
  return (
    <View className={cx('fz-shelf-sku', offSale && 'fz-shelf-sku--off')}>
      <View className="fz-shelf-sku__what" hoverClass="fz-press" onClick={onOpen}>
        <View className="fz-shelf-sku__line">
          <Text className="fz-shelf-sku__name">{optionText || texts.oneSku}</Text>
          {low && <Tag tone="warning">{texts.lowTag}</Tag>}
          <Icon name="right" size={16} tone="faint" />
        </View>
        <Text className="fz-shelf-sku__left">
          {madeToOrder ? texts.madeToOrder : texts.left(available, reserved)}
        </Text>
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
