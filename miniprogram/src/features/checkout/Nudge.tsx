import { Text, View } from '@tarojs/components';
import type { Quote } from '@fangzhen/contracts';
import { go, Icon } from '../../ui';
import { texts } from './texts';

interface Near {
  missingFen: number;
  text: string;
  /** Whose goods would do, where that is known. */
  brandId?: string;
}

/** What little is missing to a coupon or a campaign that would save more: the least, and never more than is in the cart. */
export function Nudge({ quote }: { quote: Quote }) {
  const [first] = quote.parts;
  const near = nearest(quote);
  if (!near || !first) return null;
  const { store } = first;
  const brandId = near.brandId ?? store.brandId;
  // Of its own brand the same store goes on; of another, whichever is near.
  const storeId = quote.parts.find((part) => part.store.brandId === brandId)?.store.id;
  return (
    <View
      className="fz-checkout-nudge"
      hoverClass="fz-press"
      onClick={() => go(`/brands/${brandId}/pages/home/index`, { storeId, view: 'menu' })}
    >
      <Text className="fz-checkout-nudge__text">{near.text}</Text>
      <Text className="fz-checkout-nudge__key">{texts.nudgeKey}</Text>
      <Icon name="right" size={16} />
    </View>
  );
}

function nearest({ coupons, hints, itemsFen }: Quote): Near | undefined {
  const all: Near[] = [
    ...hints.map(({ missingFen, title, brandId }) => ({
      ...{ missingFen, text: texts.nudgeCampaign(missingFen, title) },
      ...(brandId !== undefined && { brandId }),
    })),
    ...coupons.map(({ missingFen = 0, title }) => ({ missingFen, text: texts.nudge(missingFen, title) })),
  ];
  return all
    .filter(({ missingFen }) => missingFen > 0 && missingFen <= itemsFen)
    .sort((a, b) => a.missingFen - b.missingFen)[0];
}
