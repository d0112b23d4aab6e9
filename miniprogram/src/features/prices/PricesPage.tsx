import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCall, type Output } from '../../cloud';
import { Card, Cell, go, Screen, Skeleton } from '../../ui';
import { BrandMark, Failed } from '../approvals';
import { PriceBook } from './book/PriceBook';
import { texts } from './texts';
import './style.scss';

/** `?brandId=` opens a brand's prices; without it a person with one brand is taken there, and others choose. */
export function PricesPage() {
  const asked = useRouter().params.brandId;
  const { data, error, loading, refresh } = useCall('prices', 'brands', {});
  if (!data) {
    return (
      <Screen title={texts.title} wide>
        {error ? (
          <Failed error={error} loading={loading} onRetry={() => void refresh()} />
        ) : (
          <Skeleton kind="list" count={3} />
        )}
      </Screen>
    );
  }
  const brandId = asked ?? (data.brands.length === 1 ? data.brands[0]?.id : undefined);
  const begins = data.brands.find(({ id }) => id === brandId)?.begins ?? { kind: 'brand' };
  if (brandId !== undefined)
    return <PriceBook brandId={brandId} begins={begins} canSetTerms={data.canApprove} />;
  return <Chooser brands={data.brands} />;
}

function Chooser({ brands }: Pick<Output<'prices', 'brands'>, 'brands'>) {
  return (
    <Screen title={texts.title} wide>
      <View className="fz-prices__choose">
        <Text className="fz-prices__ask">{texts.chooserTitle}</Text>
        <Card bleed>
          {brands.map((brand) => (
            <Cell
              key={brand.id}
              lead={<BrandMark brand={brand} />}
              title={texts.of(brand.name)}
              note={brand.slogan}
              onTap={() => go('/console/pages/prices/index', { brandId: brand.id })}
            />
          ))}
        </Card>
      </View>
    </Screen>
  );
}
