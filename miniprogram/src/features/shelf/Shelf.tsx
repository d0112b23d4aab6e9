import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { ShelfProduct } from '@fangzhen/contracts';
import { Empty, ErrorState, SearchBar, Skeleton, Tabs } from '../../ui';
import { StockSheet, type StockItem } from '../stock';
import { KindsSheet } from './KindsSheet';
import { ShelfItem } from './ShelfItem';
import { categoriesOf, matching } from './shelf';
import { texts } from './texts';
import { useShelf } from './useShelf';

/** The shelf by category, or what a word finds in all of it. */
export function Shelf({ storeId }: { storeId: string }) {
  const { products, error, loading, refresh, setOffSale, setChoiceOff } = useShelf(storeId);
  const [word, setWord] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<[productId: string, skuId: string]>();
  const [kindsOf, setKindsOf] = useState<string>();
  const open = useCallback((productId: string, skuId: string) => setOpened([productId, skuId]), []);
  if (!products) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="list" count={4} />;
  }
  const categories = categoriesOf(products);
  const category = chosen ?? categories[0]?.key ?? '';
  const shown = matching(products, word, category);
  return (
    <>
      <View className="fz-shelf__search">
        <SearchBar value={word} onChange={setWord} placeholder={texts.search} />
      </View>
      {word.trim() === '' && <Tabs items={categories} value={category} onChange={setChosen} />}
      <View className="fz-shelf__items">
        {shown.length === 0 && <Empty icon="search" title={texts.none} />}
        {shown.map((product) => (
          <ShelfItem
            key={product.id}
            product={product}
            onSet={setOffSale}
            onOpen={open}
            onKinds={setKindsOf}
          />
        ))}
      </View>
      <KindsSheet
        product={products.find(({ id }) => id === kindsOf)}
        onClose={() => setKindsOf(undefined)}
        onSet={setChoiceOff}
      />
      <StockSheet
        storeId={storeId}
        item={opened && itemOf(products, ...opened)}
        onClose={() => setOpened(undefined)}
        onMoved={() => void refresh()}
      />
    </>
  );
}

/** As it is on the shelf now: the sheet shows what a move has made of it. */
function itemOf(products: readonly ShelfProduct[], productId: string, skuId: string): StockItem | undefined {
  const product = products.find(({ id }) => id === productId);
  const sku = product?.skus.find(({ id }) => id === skuId);
  return product && sku && { title: texts.sku(product.name, sku.optionText), sku };
}
