import { Text, View } from '@tarojs/components';
import { cx } from '../cx';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  /** Default 0: the minus and the number are hidden there, only the plus is left. */
  min?: number;
  max?: number;
}

/** How many. At its limit a button is there but takes no taps. */
export function Stepper({ value, onChange, min = 0, max = 99 }: StepperProps) {
  const less = value > min;
  const more = value < max;
  return (
    <View className="fz-stepper">
      {(value > 0 || min > 0) && (
        <>
          <View
            className={cx('fz-stepper__key', !less && 'fz-stepper__key--off')}
            hoverClass={less ? 'fz-press' : 'none'}
            onClick={less ? (event) => (event.stopPropagation(), onChange(value - 1)) : undefined}
          />
          <Text className="fz-stepper__value">{value}</Text>
        </>
      )}
      <View
        className={cx('fz-stepper__key fz-stepper__key--more', !more && 'fz-stepper__key--off')}
        hoverClass={more ? 'fz-press' : 'none'}
        onClick={more ? (event) => (event.stopPropagation(), onChange(value + 1)) : undefined}
      />
    </View>
  );
}
