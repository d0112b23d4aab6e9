import { Text, View } from '@tarojs/components';
import type { Tier } from '@fangzhen/contracts';
import { Button, Card, Chips, Field, Input } from '../../ui';
import { BenefitFields } from './BenefitFields';
import { without, withOne } from './editing';
import { NumberField } from './NumberField';
import { texts } from './texts';
import type { City } from './TiersPage';

interface TierFormProps {
  tier: Tier;
  /** The lowest is everybody's: it has no threshold, and nothing to keep. */
  lowest: boolean;
  cities: readonly City[];
  onChange: (tier: Tier) => void;
}

const MOST = 1_000_000_000;

/** One tier of the group's: from when, what a year uses up, what it gives, and in which cities it gives something else. */
export function TierForm({ tier, lowest, cities, onChange }: TierFormProps) {
  const free = cities.filter(({ code }) => !tier.cities.some(({ cityCode }) => cityCode === code));
  return (
    <Card className="fz-tiers__tier">
      <Text className="fz-tiers__name">{tier.name}</Text>
      <View className="fz-tiers__fields">
        <Field label={texts.name}>
          <Input value={tier.name} maxLength={8} onChange={(name) => onChange({ ...tier, name })} />
        </Field>
        {!lowest && (
          <>
            <NumberField
              label={texts.threshold}
              value={tier.threshold}
              max={MOST}
              onChange={(threshold) => onChange({ ...tier, threshold })}
            />
            <NumberField
              label={texts.keep}
              value={tier.keep}
              max={MOST}
              onChange={(keep) => onChange({ ...tier, keep })}
            />
          </>
        )}
      </View>
      <BenefitFields benefits={tier.benefits} onChange={(benefits) => onChange({ ...tier, benefits })} />
      {tier.cities.map((city, i) => (
        <View key={city.cityCode} className="fz-tiers__city">
          <View className="fz-tiers__head">
            <Text className="fz-tiers__strong">{texts.inCity(nameOf(cities, city.cityCode))}</Text>
            <Button
              size="s"
              kind="outline"
              onTap={() => onChange({ ...tier, cities: without(tier.cities, i) })}
            >
              {texts.remove}
            </Button>
          </View>
          <BenefitFields
            benefits={city.benefits}
            onChange={(benefits) =>
              onChange({ ...tier, cities: withOne(tier.cities, i, { ...city, benefits }) })
            }
          />
        </View>
      ))}
      {free.length > 0 && (
        <Field label={texts.addCity}>
          <Chips
            items={free.map(({ code, name }) => ({ key: code, label: name }))}
            value={[]}
            onTap={(cityCode) =>
              onChange({ ...tier, cities: [...tier.cities, { cityCode, benefits: tier.benefits }] })
            }
          />
        </Field>
      )}
    </Card>
  );
}

export const nameOf = (cities: readonly City[], wanted: string): string =>
  cities.find(({ code }) => code === wanted)?.name ?? wanted;
