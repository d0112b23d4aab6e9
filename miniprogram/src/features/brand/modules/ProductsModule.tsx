import { ScrollView, Text, View } from '@tarojs/components';
import type { ProductCard } from '@fangzhen/contracts';
import type { BrandActions } from '../actions';
import { ProductItem } from '../ProductItem';
import type { ModuleOf } from './moduleOf';

interface ProductsModuleProps {
  module: ModuleOf<'products'>;
  products: ProductCard[];
  storeId: string;
  actions: BrandActions;
}

/** Products as two columns of tiles, as rows, or as tiles in a line that scrolls sideways. */
export function ProductsModule({ module, products, storeId, actions }: ProductsModuleProps) {
  const { layout, title } = module;
  const items = products.map((card) => (
    <ProductItem
      key={card.id}
      card={card}
      storeId={storeId}
      kind={layout === 'list' ? 'row' : 'tile'}
      actions={actions}
    />
  ));
  return (
    <View className="fz-module">
      <Text className="fz-module__title">{title}</Text>
      {layout === 'scroll' ? (
        <ScrollView className="fz-items-scroll" scrollX enhanced showScrollbar={false}>
          <View className="fz-items fz-items--scroll">{items}</View>
        </ScrollView>
      ) : (
        <View className={`fz-items fz-items--${layout}`}>{items}</View>
      )}
    </View>
  );
}
