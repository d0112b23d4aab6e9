import { Text, View } from '@tarojs/components';
import { Field, Input } from '../../../ui';
import { texts } from '../texts';
import type { FormPart } from './CampaignForm';
import { NumberField } from './NumberField';

/** From when to when, how often, up to what sum, and what it excludes. */
export function QuotaFields({ typed, problems, change }: FormPart) {
  const { firstDay, lastDay, exclusive } = typed;
  return (
    <>
      <Field label={texts.days} hint={texts.daysHint} error={problems.time}>
        <View className="fz-campaign-form__numbers">
          <Input value={firstDay} placeholder="2026-12-01" onChange={(day) => change({ firstDay: day })} />
          <Input value={lastDay} placeholder="2026-12-31" onChange={(day) => change({ lastDay: day })} />
        </View>
      </Field>
      <View className="fz-campaign-form__numbers">
        <NumberField typed={typed} change={change} of="count" label={texts.count} hint={texts.countHint} />
        <NumberField
          typed={typed}
          change={change}
          of="budgetYuan"
          label={texts.budget}
          hint={texts.countHint}
        />
      </View>
      {problems.quota && <Text className="fz-campaign-form__error">{problems.quota}</Text>}
      <Field label={texts.exclusive} hint={texts.exclusiveHint} error={problems.exclusive}>
        <Input value={exclusive} onChange={(group) => change({ exclusive: group })} />
      </Field>
    </>
  );
}
