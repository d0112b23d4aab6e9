import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PricePlace } from '@fangzhen/contracts';
import { useCall, type Output } from '../../../cloud';
import { Button, Card, Empty, Screen, Sheet, Skeleton } from '../../../ui';
import { useWide } from '../../../ui/useWide';
import { BrandMark, Failed } from '../../approvals';
import { ChangesSheet } from '../changes/ChangesSheet';
import { Waiting } from '../changes/Waiting';
import { ProductForm } from '../form/ProductForm';
import { texts } from '../texts';
import { PlacePicker } from './PlacePicker';
import { ProductTable } from './ProductTable';

/** From here a product is changed beside the table. */
const DESK_FROM_PX = 1100;

interface PriceBookProps {
  brandId: string;
  /** The place that is shown first. */
  begins: PricePlace;
  /** Sets what is allowed, and not only prices. */
  canSetTerms: boolean;
}

/** What a brand's products cost at a place, what is allowed there, and the way to change it. */
export function PriceBook({ brandId, begins, canSetTerms }: PriceBookProps) {
  const [place, setPlace] = useState(begins);
  const [productId, setProductId] = useState<string>();
  const { data, error, loading, refresh } = useCall('prices', 'list', { brandId, place }, { onShow: true });
  const wide = useWide(DESK_FROM_PX);
  const product = data?.products.find(({ id }) => id === productId);
  const form = data && product && (
    <ProductForm
      // Another place, product or price begins a form anew.
      key={`${data.placeName} ${product.id} ${data.version} ${data.brandVersion}`}
      book={data}
      product={product}
      canSetTerms={canSetTerms && data.place.kind === 'brand'}
      onDone={() => {
        setProductId(undefined);
        void refresh();
      }}
    />
  );
  return (
    <Screen title={data ? texts.of(data.brand.name) : texts.title} wide>
      {data ? (
        <View className={wide ? 'fz-prices fz-prices--desk' : 'fz-prices'}>
          <View className="fz-prices__main">
            <Head book={data} />
            <PlacePicker {...data} onChoose={setPlace} />
            <Waiting changes={data.waiting} onChanged={() => void refresh()} />
            <ProductTable products={data.products} chosenId={productId} onChoose={setProductId} />
          </View>
          {wide ? (
            <View className="fz-prices__side">
              {form ?? <Empty icon="coin" title={texts.pickProduct} note={texts.pickProductNote} />}
            </View>
          ) : (
            <Sheet
              open={product !== undefined}
              onClose={() => setProductId(undefined)}
              title={product?.name ?? ''}
            >
              {form}
            </Sheet>
          )}
        </View>
      ) : error ? (
        <Failed error={error} loading={loading} onRetry={() => void refresh()} />
      ) : (
        <Skeleton kind="list" count={4} />
      )}
    </Screen>
  );
}

function Head({ book: { brand } }: { book: Output<'prices', 'list'> }) {
  const [open, setOpen] = useState(false);
  return (
    <Card className="fz-prices__head">
      <BrandMark brand={brand} />
      <Text className="fz-prices__brand">{texts.of(brand.name)}</Text>
      <Button kind="soft" size="s" icon="clock" onTap={() => setOpen(true)}>
        {texts.history}
      </Button>
      <ChangesSheet open={open} brandId={brand.id} onClose={() => setOpen(false)} />
    </Card>
  );
}
