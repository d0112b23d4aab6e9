import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { TierBenefits } from '@fangzhen/contracts';
import { addsTo } from '@fangzhen/domain/tier/benefits';
import { Card, Chips, Row } from '../../ui';
import { benefitTexts, texts } from './texts';
import type { Mine } from './useTier';

/** What each tier gives: everywhere, in cities where it is something else, and what brands add. One's own is shown first. */
export function Benefits({ mine: { level, tiers, growthPercent, brandPercents } }: { mine: Mine }) {
  const [shown, setShown] = useState(level);
  const tier = tiers[shown] ?? tiers[0]!;
  const groups = (city?: string) =>
    tier.cities.find(({ cityName }) => cityName === city)?.benefits ?? tier.benefits;
  // What a lower tier has at a brand, a higher one has, too; it may be no more than the group gives there.
  const added = tiers
    .filter((one) => one.level <= tier.level)
    .flatMap(({ brands }) => brands)
    .filter(({ cityName, benefits }) => addsTo(groups(cityName), benefits));
  return (
    <>
      <Text className="fz-tier__title">{texts.tiers}</Text>
      <Card>
        <Chips
          items={tiers.map((one) => ({ key: String(one.level), label: one.name }))}
          value={[String(shown)]}
          onTap={(key) => setShown(Number(key))}
        />
        <View className="fz-tier__benefits">
          <Text className="fz-tier__note">
            {tier.level === level
              ? texts.mine
              : tier.threshold > 0
                ? texts.from(tier.threshold)
                : texts.everybody}
          </Text>
          <Benefit where={texts.everywhere} benefits={tier.benefits} />
          {tier.cities.map(({ cityName, benefits }) => (
            <Benefit key={cityName} where={texts.inCity(cityName)} benefits={benefits} />
          ))}
          {added.map(({ brandId, brandName, cityName, benefits }, i) => (
            <Benefit key={`${brandId} ${i}`} where={texts.atBrand(brandName, cityName)} benefits={benefits} />
          ))}
        </View>
      </Card>
      <Text className="fz-tier__title">{texts.how}</Text>
      <Card>
        <Text className="fz-tier__strong">{texts.rate(growthPercent)}</Text>
        {brandPercents.map(({ brandName, percent }) => (
          <Text key={brandName} className="fz-tier__strong">
            {texts.brandRate(brandName, percent)}
          </Text>
        ))}
        <Text className="fz-tier__note">{texts.howNote}</Text>
      </Card>
    </>
  );
}

function Benefit({ where, benefits }: { where: string; benefits: Partial<TierBenefits> }) {
  const words = benefitTexts(benefits);
  return <Row label={where} value={words.length > 0 ? words.join(' · ') : texts.plain} />;
}
