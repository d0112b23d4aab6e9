import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProductPrices } from '@fangzhen/contracts';
import { Chips } from '../../../ui';
import { texts } from '../texts';
import { ProductRow } from './ProductRow';

interface ProductTableProps {
  products: ProductPrices[];
  chosenId: string | undefined;
  onChoose: (productId: string) => void;
}

/** A brand's products, one category at a time. */
export function ProductTable({ products, chosenId, onChoose }: ProductTableProps) {
  const categories = [...new Set(products.map(({ categoryName }) => categoryName))];
  const [category, setCategory] = useState(categories[0] ?? '');
  const shown = products.filter(({ categoryName }) => categoryName === category);
  return (
    <>
      <Chips
        items={categories.map((name) => ({ key: name, label: name }))}
        value={[category]}
        onTap={setCategory}
      />
      <View className="fz-price-table">
        <View className="fz-price-table__head">
          {[texts.product, texts.list, texts.range, texts.now, texts.next].map((title) => (
            <Text key={title}>{title}</Text>
          ))}
        </View>
        {shown.map((product) => (
          <ProductRow
            key={product.id}
            product={product}
            chosen={product.id === chosenId}
            onChoose={onChoose}
          />
        ))}
      </View>
    </>
  );
}
