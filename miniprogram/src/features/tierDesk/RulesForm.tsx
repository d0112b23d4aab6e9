import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BrandCard, TierRulesBody, TierRulesCard } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { Button, Card, confirm, toast } from '../../ui';
import { higherTier, rulesProblems, withOne } from './editing';
import { NumberField } from './NumberField';
import { Problems } from './Problems';
import { texts } from './texts';
import { TierForm } from './TierForm';
import type { City } from './TiersPage';

interface RulesFormProps {
  card: TierRulesCard;
  brands: readonly BrandCard[];
  cities: readonly City[];
  onSaved: () => void;
}

const MAX_TIERS = 10;
const MAX_PERCENT = 1000;

/** The group's tiers, what an order grows by, and the days of grace; what cannot be is said before it is sent. */
export function RulesForm({ card, brands, cities, onSaved }: RulesFormProps) {
  const [rules, setRules] = useState<TierRulesBody>(card.body);
  const { tiers } = rules;
  const problems = rulesProblems(rules, card.body);
  const { run, busy } = useAction(async () => {
    if (!(await confirm({ title: texts.sure, content: texts.sureNote }))) return;
    try {
      await call('tiers', 'saveRules', { version: card.version, rules });
      toast(texts.saved, 'success');
      onSaved();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <>
      {tiers.map((tier, i) => (
        <TierForm
          key={i}
          tier={tier}
          lowest={i === 0}
          cities={cities}
          onChange={(one) => setRules({ ...rules, tiers: withOne(tiers, i, one) })}
        />
      ))}
      {tiers.length < MAX_TIERS && (
        <Button
          kind="outline"
          icon="plus"
          onTap={() => setRules({ ...rules, tiers: [...tiers, higherTier(tiers)] })}
        >
          {texts.addTier}
        </Button>
      )}
      <GrowthFields rules={rules} brands={brands} onChange={setRules} />
      <Problems problems={problems} />
      <Button block busy={busy} disabled={problems.length > 0} onTap={() => void run()}>
        {texts.save}
      </Button>
    </>
  );
}

interface GrowthFieldsProps {
  rules: TierRulesBody;
  brands: readonly BrandCard[];
  onChange: (rules: TierRulesBody) => void;
}

function GrowthFields({ rules, brands, onChange }: GrowthFieldsProps) {
  const { growthPercent, brandPercents, graceDays } = rules;
  const ownOf = (brandId: string) =>
    brandPercents.find((one) => one.brandId === brandId)?.percent ?? growthPercent;
  const setOwn = (brandId: string, percent: number) => {
    const others = brandPercents.filter((one) => one.brandId !== brandId);
    const own = percent === growthPercent ? [] : [{ brandId, percent }];
    onChange({ ...rules, brandPercents: [...others, ...own] });
  };
  return (
    <Card className="fz-tiers__tier">
      <Text className="fz-tiers__name">{texts.growth}</Text>
      <View className="fz-tiers__fields">
        <NumberField
          label={texts.growthPercent}
          value={growthPercent}
          max={MAX_PERCENT}
          onChange={(percent) => onChange({ ...rules, growthPercent: percent })}
        />
        {brands.map(({ id, name }) => (
          <NumberField
            key={id}
            label={texts.brandPercent(name)}
            value={ownOf(id)}
            max={MAX_PERCENT}
            onChange={(percent) => setOwn(id, percent)}
          />
        ))}
        <NumberField
          label={texts.graceDays}
          hint={texts.graceNote}
          value={graceDays}
          max={365}
          onChange={(days) => onChange({ ...rules, graceDays: days })}
        />
      </View>
    </Card>
  );
}
