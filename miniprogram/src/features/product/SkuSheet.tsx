import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useCall, type Output } from '../../cloud';
import { Button, ErrorState, go, Picture, Sheet, Skeleton } from '../../ui';
import { cartActions, type CartLine } from '../cart';
import { cartLineOf, shopOf } from './cartLineOf';
import { chosenParts } from './choices';
import { SkuPicker } from './SkuPicker';
import { SkuPrice } from './SkuPrice';
import { canBeHad, openOptions } from './skuChoice';
import { texts } from './texts';
import { useSkuChoice, type ChosenSku } from './useSkuChoice';
import './style.scss';

export interface SkuSheetProps {
  /** What to choose of; absent: closed. */
  productId?: string;
  storeId: string | undefined;
  onClose: () => void;
  /** Where the chosen line goes; absent: into the cart. */
  onAdd?: (line: CartLine) => void;
}

/** Chooses a SKU without leaving the list. */
export function SkuSheet({ productId, storeId, onClose, onAdd }: SkuSheetProps) {
  const { data, error, loading, refresh } = useProduct(productId, storeId);
  const chosen = useSkuChoice(data?.product ?? NO_PRODUCT);
  return (
    <Sheet
      open={productId !== undefined}
      onClose={onClose}
      title={data?.product.name}
      footer={data && <AddButton {...data} chosen={chosen} onAdd={onAdd} onDone={onClose} />}
    >
      {data ? (
        <>
          <Head {...data} chosen={chosen} />
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

const NO_PRODUCT = { id: '', options: [], skus: [], modifiers: [] };

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

function Head({ product, store, chosen: { sku, extras } }: Shown & { chosen: ChosenSku }) {
  const { addFen } = chosenParts(product, extras);
  const { id, brandId, picture, subtitle } = product;
  return (
    <View
      className="fz-sku-head"
      onClick={() => go('/pages/product/index', { id, storeId: store.id, brandId })}
    >
      <Picture src={picture} className="fz-sku-head__picture" />
      <View className="fz-sku-head__main">
        {sku && <SkuPrice sku={sku} addFen={addFen} size="l" />}
        <Text className="fz-sku-head__note">{subtitle}</Text>
        <Text className="fz-sku-head__more">{texts.details}</Text>
      </View>
    </View>
  );
}

interface AddButtonProps extends Shown, Pick<SkuSheetProps, 'onAdd'> {
  chosen: ChosenSku;
  onDone: () => void;
}

function AddButton({ product, store, chosen, onAdd, onDone }: AddButtonProps) {
  const { sku, choice } = chosen;
  const canAdd = sku !== undefined && canBeHad(sku);
  const add = () => {
    if (!sku) return;
    const line = cartLineOf(product, sku, chosen);
    if (onAdd) onAdd(line);
    else cartActions.add(shopOf(store), line);
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
