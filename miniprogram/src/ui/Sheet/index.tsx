import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../cx';
import { Icon } from '../Icon';
import { usePresence } from '../popups/usePresence';

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title?: string;
  children: ReactNode;
  /** Stays in sight below the scrolling part: the button that ends it. */
  footer?: ReactNode;
}

/** A panel from the bottom for a choice or a detail; its content scrolls, the page behind does not. */
export function Sheet({ open, onClose, title, children, footer }: SheetProps) {
  const presence = usePresence(open);
  const closing = presence === 'closing';
  return (
    <View className="fz-popup">
      {presence !== 'gone' && (
        <View className={cx('fz-veil', closing && 'fz-veil--closing')} catchMove onClick={onClose}>
          <View
            className={cx('fz-sheet', closing && 'fz-sheet--closing')}
            onClick={(event) => event.stopPropagation()}
          >
            <View className="fz-sheet__head">
              <Text className="fz-sheet__title">{title}</Text>
              <View className="fz-sheet__close" onClick={onClose}>
                <Icon name="close" size={20} tone="muted" />
              </View>
            </View>
            <ScrollView className="fz-sheet__body" scrollY enhanced showScrollbar={false}>
              <View className="fz-sheet__inner">{children}</View>
            </ScrollView>
            {footer && <View className="fz-sheet__foot">{footer}</View>}
          </View>
        </View>
      )}
    </View>
  );
}
