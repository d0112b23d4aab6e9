import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard, CampaignDraft } from '@fangzhen/contracts';
import { call, useAction } from '../../../cloud';
import { Button, Card, Empty } from '../../../ui';
import { texts } from '../texts';
import { partsOf, unitsOf, type SampleCart } from './cart';
import { Goods } from './Goods';
import { Result } from './Result';

interface SampleProps {
  brands: BrandCard[];
  /** Absent while something is missing to it. */
  draft: CampaignDraft | undefined;
  /** One wants to see what it does, and it is not whole yet. */
  onUnfinished: () => void;
}

/** A cart put together from what the brands sell, and what the draft would take off it, line by line and payer by payer. */
export function Sample({ brands, draft, onUnfinished }: SampleProps) {
  const [cart, setCart] = useState<SampleCart>({});
  const units = unitsOf(cart);
  const asked = JSON.stringify([draft, cart]);
  const preview = useAction(async (input: { draft: CampaignDraft; cart: SampleCart }) => ({
    of: JSON.stringify([input.draft, input.cart]),
    result: await call('campaigns', 'preview', { draft: input.draft, parts: partsOf(input.cart) }),
  }));
  const [shown, setShown] = useState<Awaited<ReturnType<typeof preview.run>>>();
  const run = async () => {
    if (!draft) onUnfinished();
    else setShown(await preview.run({ draft, cart }));
  };
  return (
    <View className="fz-campaign-form__side">
      <Card className="fz-campaign-form__card">
        <Text className="fz-campaign-form__owner">{texts.preview}</Text>
        <Text className="fz-campaign-form__note">{texts.previewNote}</Text>
        <Goods brands={brands} cart={cart} onChange={setCart} />
        <View className="fz-sample__foot">
          <Text className="fz-sample__units">{texts.inCart(units)}</Text>
          {units > 0 && (
            <Button size="s" kind="ghost" onTap={() => setCart({})}>
              {texts.empty}
            </Button>
          )}
          <Button size="s" disabled={units === 0} busy={preview.busy} onTap={() => void run()}>
            {texts.run}
          </Button>
        </View>
        {preview.errorMessage && <Text className="fz-campaign-form__error">{preview.errorMessage}</Text>}
        {shown &&
          (shown.of === asked ? (
            <Result result={shown.result} />
          ) : (
            <Empty icon="refresh" title={texts.outdated} />
          ))}
      </Card>
    </View>
  );
}
