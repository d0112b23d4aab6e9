import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { TierAdditionCard, TierExtra, TierRulesBody } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { Button, Card, Chips, Field, Switch, toast } from '../../ui';
import { extrasProblems, without, withOne } from './editing';
import { NumberField } from './NumberField';
import { Problems } from './Problems';
import { texts } from './texts';
import type { City } from './TiersPage';

interface AdditionFormProps {
  card: TierAdditionCard;
  rules: TierRulesBody;
  cities: readonly City[];
  onSaved: () => void;
}

/** What one brand adds to the group's tiers. Where it would take away, that is said before it is sent. */
export function AdditionForm({ card, rules, cities, onSaved }: AdditionFormProps) {
  const [extras, setExtras] = useState<TierExtra[]>(card.extras);
  const problems = extrasProblems(extras, rules);
  const { run, busy } = useAction(async () => {
    try {
      await call('tiers', 'saveAddition', { brandId: card.brandId, version: card.version, extras });
      toast(texts.saved, 'success');
      onSaved();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <>
      {extras.length === 0 && <Text className="fz-tiers__note">{texts.noExtras}</Text>}
      {extras.map((extra, i) => (
        <ExtraForm
          key={i}
          {...{ extra, rules, cities }}
          onChange={(one) => setExtras(withOne(extras, i, one))}
          onRemove={() => setExtras(without(extras, i))}
        />
      ))}
      <Button
        kind="outline"
        icon="plus"
        onTap={() => setExtras([...extras, { level: rules.tiers.length - 1, benefits: {} }])}
      >
        {texts.addExtra}
      </Button>
      <Problems problems={problems} />
      <Button block busy={busy} disabled={problems.length > 0} onTap={() => void run()}>
        {texts.save}
      </Button>
    </>
  );
}

interface ExtraFormProps {
  extra: TierExtra;
  rules: TierRulesBody;
  cities: readonly City[];
  onChange: (extra: TierExtra) => void;
  onRemove: () => void;
}

/** From which tier on, where, and what: 0 adds nothing. */
function ExtraForm({ extra, rules, cities, onChange, onRemove }: ExtraFormProps) {
  const { level, cityCode, benefits } = extra;
  const { pointsPercent, percentOff, freeDelivery, ...none } = benefits;
  const give = (changed: TierExtra['benefits']) => onChange({ ...extra, benefits: changed });
  const place = (code: string) =>
    onChange({ level, benefits, ...(code !== EVERYWHERE && { cityCode: code }) });
  return (
    <Card className="fz-tiers__tier">
      <View className="fz-tiers__head">
        <Text className="fz-tiers__name">{rules.tiers[level]?.name}</Text>
        <Button size="s" kind="outline" onTap={onRemove}>
          {texts.remove}
        </Button>
      </View>
      <Field label={texts.forTier}>
        <Chips
          items={rules.tiers.map(({ name }, i) => ({ key: String(i), label: name }))}
          value={[String(level)]}
          onTap={(key) => onChange({ ...extra, level: Number(key) })}
        />
      </Field>
      <Field label={texts.where}>
        <Chips
          items={[
            { key: EVERYWHERE, label: texts.everywhere },
            ...cities.map(({ code, name }) => ({ key: code, label: name })),
          ]}
          value={[cityCode ?? EVERYWHERE]}
          onTap={place}
        />
      </Field>
      <View className="fz-tiers__fields">
        <NumberField
          label={texts.pointsExtra}
          value={pointsPercent ?? 0}
          max={500}
          onChange={(value) =>
            give({ ...none, percentOff, freeDelivery, ...(value !== 0 && { pointsPercent: value }) })
          }
        />
        <NumberField
          label={texts.percentExtra}
          value={percentOff ?? 0}
          max={50}
          onChange={(value) =>
            give({ ...none, pointsPercent, freeDelivery, ...(value !== 0 && { percentOff: value }) })
          }
        />
        <View className="fz-tiers__switch">
          <Text>{texts.freeDelivery}</Text>
          <Switch
            on={freeDelivery === true}
            onChange={(on) => give({ ...none, pointsPercent, percentOff, ...(on && { freeDelivery: true }) })}
          />
        </View>
      </View>
    </Card>
  );
}

const EVERYWHERE = 'all';
