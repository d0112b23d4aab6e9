import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ProductCard, StoreCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Chips, ErrorState, Icon, Picture, Price, Skeleton } from '../../ui';
import { onlyLineOf, SkuSheet } from '../product';
import { texts } from './texts';
import type { TableState } from './useTable';

/** The store's menu, one category at a time; whatever is picked goes to the table. */
export function Menu({ store, state }: { store: StoreCard; state: TableState }) {
  const { id: storeId, brandId } = store;
  const { data, error, loading, refresh } = useCall('catalog', 'brandHome', { brandId, storeId });
  const [shown, setShown] = useState<string>();
  const [pickingId, setPickingId] = useState<string>();
  if (!data) {
    if (!error) return <Skeleton kind="list" count={4} />;
    return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
  }
  const category = data.categories.find(({ id }) => id === shown) ?? data.categories[0];
  const pick = (card: ProductCard) => {
    const line = onlyLineOf(card);
    if (line) void state.add.run(line);
    else setPickingId(card.id);
  };
  return (
    <>
      <Chips
        items={data.categories.map(({ id, name }) => ({ key: id, label: name }))}
        value={category ? [category.id] : []}
        onTap={setShown}
      />
      {category?.products
        .filter(({ service }) => !service)
        .map((card) => (
          <Dish key={card.id} card={card} onPick={() => pick(card)} />
        ))}
      <SkuSheet
        productId={pickingId}
        storeId={storeId}
        onClose={() => setPickingId(undefined)}
        onAdd={(line) => void state.add.run(line)}
      />
    </>
  );
}

function Dish({ card, onPick }: { card: ProductCard; onPick: () => void }) {
  const gone = card.soldOut ? texts.soldOut : card.blocked;
  return (
    <View className="fz-dish" hoverClass="fz-press" onClick={gone === undefined ? onPick : undefined}>
      <Picture src={card.picture} className="fz-dish__picture" shape="small" />
      <View className="fz-dish__main">
        <Text className="fz-dish__name">{card.name}</Text>
        <Text className="fz-dish__note">{card.subtitle}</Text>
        <Price fen={card.fromFen} listFen={card.listFromFen} />
      </View>
      {gone === undefined ? (
        <View className="fz-dish__add">
          <Icon name="plus" size={16} />
        </View>
      ) : (
        <Text className="fz-dish__note">{gone}</Text>
      )}
    </View>
  );
}
