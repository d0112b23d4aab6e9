import { View } from '@tarojs/components';
import type { Payer } from '@fangzhen/contracts';
import { Field, Input } from '../../../ui';
import { texts } from '../texts';
import type { FormPart } from './CampaignForm';

const PAYERS = Object.keys(texts.payers) as Payer[];

/** Who bears how many percent of it. */
export function PayerFields({ typed: { payers }, problems, change }: FormPart) {
  return (
    <Field label={texts.bearers} hint={texts.bearersHint} error={problems.payers}>
      <View className="fz-campaign-form__numbers">
        {PAYERS.map((payer) => (
          <Field key={payer} label={texts.payers[payer]}>
            <Input
              type="number"
              value={payers[payer]}
              onChange={(text) => change({ payers: { ...payers, [payer]: text } })}
            />
          </Field>
        ))}
      </View>
    </Field>
  );
}
