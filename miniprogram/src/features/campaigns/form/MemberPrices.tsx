import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../../cloud';
import { Card, Cell, ErrorState, Input, Skeleton } from '../../../ui';
import { texts } from '../texts';
import { BrandChips } from './BrandChips';
import type { FormPart } from './CampaignForm';
import { ChoiceSheet } from './ChoiceSheet';

/** A price of its own for every SKU of the products that are chosen. */
export function MemberPrices({ typed, brands, change }: FormPart) {
  const [asked, setAsked] = useState(typed.brandId ?? brands[0]?.id);
  const [choosing, setChoosing] = useState(false);
  const brandId = typed.brandId ?? asked;
  const { data, error, loading, refresh } = useCall(
    'campaigns',
    'choices',
    brandId ? { brandId } : undefined,
  );
  const { prices } = typed;
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="text" count={3} />;
  }
  const has = ({ skus }: (typeof data.products)[number]) => skus.some(({ id }) => prices[id] !== undefined);
  const chosen = data.products.filter(has);
  const toggle = (productId: string) => {
    const product = data.products.find(({ id }) => id === productId)!;
    const skuIds = product.skus.map(({ id }) => id);
    const others = Object.entries(prices).filter(([skuId]) => !skuIds.includes(skuId));
    const added = has(product) ? [] : skuIds.map((skuId) => [skuId, '']);
    change({ prices: Object.fromEntries([...others, ...added]) as Record<string, string> });
  };
  return (
    <>
      {typed.brandId === undefined && <BrandChips brands={brands} value={brandId} onChoose={setAsked} />}
      <Card bleed>
        <Cell
          title={texts.memberPrices}
          note={texts.memberPricesHint}
          value={texts.products(Object.keys(prices).length)}
          onTap={() => setChoosing(true)}
        />
      </Card>
      {chosen.flatMap(({ name, skus }) =>
        skus.map(({ id, optionText, priceFen }) => (
          <View key={id} className="fz-campaign-price">
            <View className="fz-campaign-price__what">
              <Text className="fz-campaign-price__name">{`${name} ${optionText || texts.oneSku}`}</Text>
              <Text className="fz-campaign-price__note">{texts.listPrice(priceFen)}</Text>
            </View>
            <View className="fz-campaign-price__input">
              <Input
                type="digit"
                value={prices[id] ?? ''}
                onChange={(text) => change({ prices: { ...prices, [id]: text } })}
              />
            </View>
          </View>
        )),
      )}
      <ChoiceSheet
        open={choosing}
        title={texts.scopes.skuIds}
        items={data.products.map(({ id, name }) => ({ key: id, label: name }))}
        value={chosen.map(({ id }) => id)}
        onTap={toggle}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}
