import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import type { SkuPriceRow } from '@fangzhen/contracts';
import { cx, Input } from '../../../ui';
import { texts } from '../texts';
import { typedYuan } from '../yuanInput';

interface SkuPriceFieldProps {
  sku: SkuPriceRow;
  value: string;
  wrong: boolean;
  outside: boolean;
  onChange: (text: string) => void;
}

/** One SKU's new price beside what it costs now and what is allowed. */
export const SkuPriceField = memo(function SkuPriceField(props: SkuPriceFieldProps) {
  const { sku, value, wrong, outside, onChange } = props;
  const { optionText, level, priceFen, minFen, maxFen } = sku;
  return (
    <View className={cx('fz-sku-price', wrong && 'fz-sku-price--wrong', outside && 'fz-sku-price--outside')}>
      <View className="fz-sku-price__what">
        <Text className="fz-sku-price__name">{optionText || texts.oneSku}</Text>
        <Text className="fz-sku-price__now">{texts.currently(level, priceFen)}</Text>
        <Text className="fz-sku-price__range">
          {wrong ? texts.noPrice : (outside ? texts.beyond : texts.allowed)(minFen, maxFen)}
        </Text>
      </View>
      <View className="fz-sku-price__input">
        <Input type="digit" value={value} placeholder={typedYuan(priceFen)} onChange={onChange} />
      </View>
    </View>
  );
});
