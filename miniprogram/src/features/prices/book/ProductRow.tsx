import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { ProductPrices, SkuPriceRow } from '@fangzhen/contracts';
import { serverNowMs } from '../../../cloud';
import { cx, momentText, Picture, Tag } from '../../../ui';
import { texts } from '../texts';

interface ProductRowProps {
  product: ProductPrices;
  chosen: boolean;
  onChoose: (productId: string) => void;
}

/** One product's prices on one line of the table; on a phone below each other. */
export const ProductRow = memo(function ProductRow({ product, chosen, onChoose }: ProductRowProps) {
  const { id, name, picture, skus } = product;
  const span = (of: (sku: SkuPriceRow) => number, upTo = of) =>
    texts.between(Math.min(...skus.map(of)), Math.max(...skus.map(upTo)));
  const levels = [...new Set(skus.map(({ level }) => texts.levels[level]))];
  const stopped = skus.some(({ allowed }) => !allowed);
  const soonest = skus.flatMap(({ next }) => next).sort((a, b) => a.fromMs - b.fromMs)[0];
  return (
    <View className={cx('fz-price-row', chosen && 'fz-price-row--on')} onClick={() => onChoose(id)}>
      <View className="fz-price-row__what">
        <Picture src={picture} className="fz-price-row__picture" />
        <View className="fz-price-row__names">
          <Text className="fz-price-row__name">{name}</Text>
          <Text className="fz-price-row__note">{texts.skus(skus.length)}</Text>
        </View>
      </View>
      <Figure label={texts.list} value={span(({ listPriceFen }) => listPriceFen)} />
      <Figure
        label={texts.range}
        value={span(
          ({ minFen }) => minFen,
          ({ maxFen }) => maxFen,
        )}
      />
      <View className="fz-price-row__figure">
        <Text className="fz-price-row__label">{texts.now}</Text>
        <Text className="fz-price-row__now">{span(({ priceFen }) => priceFen)}</Text>
        <Text className="fz-price-row__note">{levels.join('、')}</Text>
      </View>
      {(stopped || soonest) && (
        <View className="fz-price-row__marks">
          {stopped && <Tag tone="danger">{texts.notAllowed}</Tag>}
          {soonest && <Tag>{texts.nextAt(momentText(soonest.fromMs, serverNowMs()))}</Tag>}
        </View>
      )}
    </View>
  );
});

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <View className="fz-price-row__figure">
      <Text className="fz-price-row__label">{label}</Text>
      <Text className="fz-price-row__value">{value}</Text>
    </View>
  );
}
