import { Text, View } from '@tarojs/components';
import type { TierBenefits } from '@fangzhen/contracts';
import { Switch } from '../../ui';
import { NumberField } from './NumberField';
import { texts } from './texts';

interface BenefitFieldsProps {
  benefits: TierBenefits;
  onChange: (benefits: TierBenefits) => void;
}

const MAX_POINTS_PERCENT = 500;
const MAX_PERCENT_OFF = 50;

/** What a tier gives: three things, of which each may be nothing. */
export function BenefitFields({ benefits, onChange }: BenefitFieldsProps) {
  const { pointsPercent, percentOff, freeDelivery } = benefits;
  return (
    <View className="fz-tiers__fields">
      <NumberField
        label={texts.pointsPercent}
        value={pointsPercent}
        min={100}
        max={MAX_POINTS_PERCENT}
        onChange={(value) => onChange({ ...benefits, pointsPercent: value })}
      />
      <NumberField
        label={texts.percentOff}
        value={percentOff}
        max={MAX_PERCENT_OFF}
        onChange={(value) => onChange({ ...benefits, percentOff: value })}
      />
      <View className="fz-tiers__switch">
        <Text>{texts.freeDelivery}</Text>
        <Switch on={freeDelivery} onChange={(on) => onChange({ ...benefits, freeDelivery: on })} />
      </View>
    </View>
  );
}
