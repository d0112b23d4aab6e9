import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../cx';
import { Icon, type IconName } from '../Icon';

export interface ButtonProps {
  children: ReactNode;
  /** primary: the one thing to do here · soft: beside it · outline · ghost: text only · danger: cannot be undone. */
  kind?: 'primary' | 'soft' | 'outline' | 'ghost' | 'danger';
  /** l: 48 px, for a page's main action · m: 44 px · s: 32 px with a tap area of 44. */
  size?: 'l' | 'm' | 's';
  /** As wide as what it stands in. */
  block?: boolean;
  icon?: IconName;
  /** Its work is on the way: it says so and takes no taps. */
  busy?: boolean;
  disabled?: boolean;
  onTap?: () => void;
  className?: string;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'm', block, icon, busy, disabled, onTap, className } = props;
  const idle = !busy && !disabled;
  return (
    <View
      className={cx(
        `fz-button fz-button--${kind} fz-button--${size}`,
        block && 'fz-button--block',
        disabled && 'fz-button--off',
        className,
      )}
      hoverClass={idle ? 'fz-press' : 'none'}
      hoverStartTime={0}
      hoverStayTime={80}
      onClick={idle ? onTap : undefined}
    >
      {busy ? (
        <View className="fz-button__spin" />
      ) : (
        icon && <Icon name={icon} size={size === 's' ? 16 : 20} />
      )}
      <Text>{children}</Text>
    </View>
  );
}
