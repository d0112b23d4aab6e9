import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProductPrices } from '@fangzhen/contracts';
import type { Output } from '../../../cloud';
import { Segmented } from '../../../ui';
import { texts } from '../texts';
import { PriceForm } from './PriceForm';
import { SellHoursForm } from './SellHoursForm';
import { TermsForm } from './TermsForm';

export interface ProductFormProps {
  book: Output<'prices', 'list'>;
  product: ProductPrices;
  /** The group sets what is allowed, for the whole brand. */
  canSetTerms: boolean;
  /** Something was changed. */
  onDone: () => void;
}

/** One product's prices, when it is sold, and for the group also what it allows. */
export function ProductForm(props: ProductFormProps) {
  const [part, setPart] = useState<'prices' | 'terms' | 'hours'>('prices');
  const { product, book, canSetTerms } = props;
  // Hours are the brand's, as its prices everywhere are.
  const parts = [
    ...(['prices'] as const),
    ...(canSetTerms ? (['terms'] as const) : []),
    ...(book.place.kind === 'brand' ? (['hours'] as const) : []),
  ];
  return (
    <View className="fz-price-form">
      <View>
        <Text className="fz-price-form__name">{product.name}</Text>
        <Text className="fz-price-form__place">{book.placeName}</Text>
      </View>
      {parts.length > 1 && (
        <Segmented
          items={parts.map((key) => ({ key, label: texts.tabs[key] }))}
          value={part}
          onChange={setPart}
        />
      )}
      {part === 'prices' && <PriceForm {...props} />}
      {part === 'terms' && <TermsForm {...props} />}
      {part === 'hours' && <SellHoursForm {...props} />}
    </View>
  );
}
