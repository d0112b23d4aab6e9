import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../cx';

export interface CardProps {
  children: ReactNode;
  /** No inner space: for pictures and lists that reach the edge. */
  bleed?: boolean;
  onTap?: () => void;
  className?: string;
}

/** A raised ground in the brand's card style. */
export function Card({ children, bleed, onTap, className }: CardProps) {
  return (
    <View
      className={cx('fz-card', bleed && 'fz-card--bleed', className)}
      hoverClass={onTap ? 'fz-press' : 'none'}
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={onTap}
    >
      {children}
    </View>
  );
}
