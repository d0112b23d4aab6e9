import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useCall, type Output } from '../../cloud';
import { Button, ErrorState, go, Picture, Price, Sheet, Skeleton } from '../../ui';
import { cartActions } from '../cart';
import { cartLineOf, shopOf } from './cartLineOf';
import { SkuPicker } from './SkuPicker';
import { canBeHad, openOptions } from './skuChoice';
import { texts } from './texts';
import { useSkuChoice, type ChosenSku } from './useSkuChoice';
import './style.scss';

export interface SkuSheetProps {
  /** What to choose of; absent: closed. */
  productId?: string;
  storeId: string | undefined;
  onClose: () => void;
}

/** Chooses a SKU without leaving the list. */
export function SkuSheet({ productId, storeId, onClose }: SkuSheetProps) {
  const { data, error, loading, refresh } = useProduct(productId, storeId);
  const chosen = useSkuChoice(data?.product ?? NO_PRODUCT);
  return (
    <Sheet
      open={productId !== undefined}
      onClose={onClose}
      title={data?.product.name}
      footer={data && <AddButton {...data} chosen={chosen} onDone={onClose} />}
    >
      {data ? (
        <>
          <Head {...data} sku={chosen.sku} />
          <SkuPicker product={data.product} chosen={chosen} />
        </>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={2} />
      )}
    </Sheet>
  );
}

const NO_PRODUCT = { id: '', options: [], skus: [] };

/** The product that is asked for; the last one while the sheet closes. */
function useProduct(productId: string | undefined, storeId: string | undefined) {
  const [lastId, setLastId] = useState(productId);
  useEffect(() => {
    if (productId) setLastId(productId);
  }, [productId]);
  const id = productId ?? lastId;
  const result = useCall('catalog', 'product', id && storeId ? { productId: id, storeId } : undefined);
  return { ...result, data: result.data?.product.id === id ? result.data : undefined };
}

type Shown = Output<'catalog', 'product'>;

function Head({ product, store, sku }: Shown & Pick<ChosenSku, 'sku'>) {
  const { id, brandId, picture, subtitle } = product;
  return (
    <View
      className="fz-sku-head"
      onClick={() => go('/pages/product/index', { id, storeId: store.id, brandId })}
    >
      <Picture src={picture} className="fz-sku-head__picture" />
      <View className="fz-sku-head__main">
        {sku && <Price fen={sku.priceFen} listFen={sku.listPriceFen} size="l" />}
        <Text className="fz-sku-head__note">{subtitle}</Text>
        <Text className="fz-sku-head__more">{texts.details}</Text>
      </View>
    </View>
  );
}

function AddButton({ product, store, chosen, onDone }: Shown & { chosen: ChosenSku; onDone: () => void }) {
  const { sku, qty, choice } = chosen;
  const canAdd = sku !== undefined && canBeHad(sku);
  const add = () => {
    if (!sku) return;
    cartActions.add(shopOf(store), cartLineOf(product, sku, qty));
    onDone();
  };
  return (
    <Button size="l" block disabled={!canAdd} onTap={add}>
      {!sku
        ? texts.choose(openOptions(product, choice))
        : canAdd
          ? texts.add
          : (sku.blocked ?? texts.soldOutHere)}
    </Button>
  );
}
