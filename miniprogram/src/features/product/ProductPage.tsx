import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { useCall, type Output } from '../../cloud';
import { Bone, Empty, ErrorState, go, Icon, Picture, Price, Screen, Skeleton, Tag } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { chosenParts } from './choices';
import { ProductBar } from './ProductBar';
import { SkuPicker } from './SkuPicker';
import { SkuPrice } from './SkuPrice';
import { FEW, texts } from './texts';
import { useSkuChoice, type ChosenSku } from './useSkuChoice';
import './style.scss';

type ProductData = Output<'catalog', 'product'>;

/** `?id=<product>&storeId=<store>&brandId=<brand>`: one product at one store, in its brand's look. */
export function ProductPage() {
  const { id, storeId, brandId } = useRouter().params;
  const theme = useBrandTheme(brandId);
  const input = id && storeId ? { productId: id, storeId } : undefined;
  const { data, error, loading, refresh } = useCall('catalog', 'product', input, { onShow: true });
  if (data) return <Product data={data} theme={theme} />;
  return (
    <Screen title={texts.title} theme={theme}>
      {!input ? (
        <Empty
          icon="store"
          title={texts.noStore}
          note={texts.noStoreNote}
          actionText={texts.toBrands}
          onAction={() => go('/pages/stores/index')}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <ProductSkeleton />
      )}
    </Screen>
  );
}

function Product({ data, theme }: { data: ProductData; theme: ReturnType<typeof useBrandTheme> }) {
  const { product, store, bestCoupon } = data;
  const chosen = useSkuChoice(product);
  return (
    <Screen
      title={product.name}
      theme={theme}
      footer={<ProductBar product={product} store={store} chosen={chosen} />}
    >
      <Picture src={product.picture} ratio={1.15} shape="none" />
      <View className="fz-product">
        <PriceLine product={product} chosen={chosen} />
        <Text className="fz-product__name">{product.name}</Text>
        <Text className="fz-product__subtitle">{product.subtitle}</Text>
        {bestCoupon && (
          <View className="fz-product__coupon">
            <Icon name="ticket" size={16} />
            <Text className="fz-product__coupon-title">{texts.coupon(bestCoupon.title)}</Text>
            <Text>{texts.couponSaving}</Text>
            <Price fen={bestCoupon.savingFen} size="s" />
          </View>
        )}
      </View>
      <Block>
        <SkuPicker product={product} chosen={chosen} />
      </Block>
      <Block>
        <View className="fz-product__store">
          <Icon name="store" />
          <View className="fz-product__store-main">
            <Text className="fz-product__store-name">{store.name}</Text>
            <Text className="fz-product__store-note">{`${product.service ? texts.bookAt : texts.pickupAt} · ${store.address}`}</Text>
          </View>
          <StockTag chosen={chosen} />
        </View>
      </Block>
      {product.description && (
        <Block>
          <Text className="fz-product__about">{texts.about}</Text>
          <Text className="fz-product__text">{product.description}</Text>
        </Block>
      )}
    </Screen>
  );
}

const Block = ({ children }: { children: ReactNode }) => (
  <View className="fz-product__block">{children}</View>
);

/** The chosen SKU's price; while an option is open, from the lowest. */
function PriceLine({ product, chosen }: Pick<ProductData, 'product'> & { chosen: ChosenSku }) {
  const { sku, extras } = chosen;
  if (sku) return <SkuPrice sku={sku} addFen={chosenParts(product, extras).addFen} size="xl" />;
  return <Price fen={Math.min(...product.skus.map(({ priceFen }) => priceFen))} size="xl" />;
}

function StockTag({ chosen: { sku } }: { chosen: ChosenSku }) {
  if (!sku) return null;
  if (sku.blocked !== undefined) return <Tag tone="warning">{sku.blocked}</Tag>;
  if (sku.minutes !== undefined) return <Tag tone="success">{texts.minutes(sku.minutes)}</Tag>;
  if (sku.available <= 0) return <Tag tone="danger">{texts.soldOut}</Tag>;
  if (sku.available <= FEW) return <Tag tone="warning">{texts.few(sku.available)}</Tag>;
  return <Tag tone="success">{texts.inStock}</Tag>;
}

function ProductSkeleton() {
  return (
    <View>
      <Bone height={320} />
      <Skeleton kind="text" count={4} />
    </View>
  );
}
