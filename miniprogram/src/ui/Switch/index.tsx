import { View } from '@tarojs/components';
import { cx } from '../cx';

export interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}

export function Switch({ on, onChange, disabled }: SwitchProps) {
  return (
    <View
      className={cx('fz-switch', on && 'fz-switch--on', disabled && 'fz-switch--off')}
      onClick={disabled ? undefined : () => onChange(!on)}
    />
  );
}
