import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { ProductView, StoreCard } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Button, ErrorState, go, Picture, Price, Sheet, Skeleton } from '../../ui';
import { cartActions } from '../cart';
import { cartLineOf, shopOf } from './cartLineOf';
import { SkuPicker } from './SkuPicker';
import { openOptions } from './skuChoice';
import { texts } from './texts';
import { useSkuChoice } from './useSkuChoice';
import './style.scss';

export interface SkuSheetProps {
  /** What to choose of; absent: closed. */
  productId?: string;
  storeId: string | undefined;
  onClose: () => void;
}

/** Chooses a SKU without leaving the list. */
export function SkuSheet({ productId, storeId, onClose }: SkuSheetProps) {
  // What was open last stays on it while it closes.
  const [shownId, setShownId] = useState(productId);
  useEffect(() => {
    if (productId) setShownId(productId);
  }, [productId]);
  const asked = productId ?? shownId;
  const { data, error, loading, refresh } = useCall(
    'catalog',
    'product',
    asked && storeId ? { productId: asked, storeId } : undefined,
  );
  const current = data?.product.id === asked ? data : undefined;
  if (!current) {
    return (
      <Sheet open={productId !== undefined} onClose={onClose}>
        {error ? (
          <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
        ) : (
          <Skeleton kind="list" count={2} />
        )}
      </Sheet>
    );
  }
  return <Choosing {...current} open={productId !== undefined} onClose={onClose} />;
}

interface ChoosingProps {
  product: ProductView;
  store: StoreCard;
  open: boolean;
  onClose: () => void;
}

function Choosing({ product, store, open, onClose }: ChoosingProps) {
  const chosen = useSkuChoice(product);
  const { sku, qty, choice } = chosen;
  const soldOut = sku !== undefined && sku.available <= 0;
  const add = () => {
    if (!sku) return;
    cartActions.add(shopOf(store), cartLineOf(product, sku, qty));
    onClose();
  };
  const label = soldOut ? texts.soldOutHere : sku ? texts.add : texts.choose(openOptions(product, choice));
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={product.name}
      footer={
        <Button size="l" block disabled={!sku || soldOut} onTap={add}>
          {label}
        </Button>
      }
    >
      <View
        className="fz-sku-head"
        onClick={() =>
          go('/pages/product/index', { id: product.id, storeId: store.id, brandId: product.brandId })
        }
      >
        <Picture src={product.picture} className="fz-sku-head__picture" />
        <View className="fz-sku-head__main">
          {sku && <Price fen={sku.priceFen} listFen={sku.listPriceFen} size="l" />}
          <Text className="fz-sku-head__note">{product.subtitle}</Text>
          <Text className="fz-sku-head__more">{texts.details}</Text>
        </View>
      </View>
      <SkuPicker product={product} chosen={chosen} />
    </Sheet>
  );
}
