import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard } from '@fangzhen/contracts';
import { yuan } from '@fangzhen/domain/text/yuan';
import { useCall, type Output } from '../../../cloud';
import { Card, Cell, Chips, ErrorState, Skeleton, Stepper } from '../../../ui';
import { BrandChips } from '../form/BrandChips';
import { ChoiceSheet } from '../form/ChoiceSheet';
import { texts } from '../texts';
import { withUnits, type SampleCart } from './cart';

interface GoodsProps {
  brands: BrandCard[];
  cart: SampleCart;
  onChange: (cart: SampleCart) => void;
}

/** What the brands sell, one brand and one of its stores at a time, each with how many are in the sample cart. */
export function Goods({ brands, cart, onChange }: GoodsProps) {
  const [brandId, setBrandId] = useState(brands[0]?.id);
  const { data, error, loading, refresh } = useCall(
    'campaigns',
    'choices',
    brandId ? { brandId } : undefined,
  );
  return (
    <>
      <BrandChips brands={brands} value={brandId} onChoose={setBrandId} />
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : data && !loading ? (
        <Shelf key={brandId} choices={data} cart={cart} onChange={onChange} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </>
  );
}

interface ShelfProps extends Omit<GoodsProps, 'brands'> {
  choices: Output<'campaigns', 'choices'>;
}

function Shelf({ choices, cart, onChange }: ShelfProps) {
  const { categories, products, stores } = choices;
  const [storeId, setStoreId] = useState(stores[0]?.id ?? '');
  const [categoryId, setCategoryId] = useState(categories[0]?.id ?? '');
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Card bleed>
        <Cell
          icon="store"
          title={texts.sampleStore}
          value={stores.find(({ id }) => id === storeId)?.name}
          onTap={() => setChoosing(true)}
        />
      </Card>
      <Chips
        items={categories.map(({ id, name }) => ({ key: id, label: name }))}
        value={[categoryId]}
        onTap={setCategoryId}
      />
      <View className="fz-sample__goods">
        {products
          .filter((product) => product.categoryId === categoryId)
          .flatMap(({ name, skus }) =>
            skus.map(({ id: skuId, optionText, priceFen }) => (
              <View key={skuId} className="fz-sample__sku">
                <Text className="fz-sample__name">{[name, optionText].filter(Boolean).join(' ')}</Text>
                <Text className="fz-sample__price">{yuan(priceFen)}</Text>
                <Stepper
                  value={cart[storeId]?.[skuId] ?? 0}
                  onChange={(qty) => onChange(withUnits(cart, storeId, skuId, qty))}
                />
              </View>
            )),
          )}
      </View>
      <ChoiceSheet
        open={choosing}
        title={texts.sampleStore}
        items={stores.map(({ id, name }) => ({ key: id, label: name }))}
        value={[storeId]}
        onTap={setStoreId}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}
