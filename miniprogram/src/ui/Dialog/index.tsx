import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../Button';
import { cx } from '../cx';
import { usePresence } from '../popups/usePresence';

export interface DialogProps {
  open: boolean;
  title: string;
  /** What will happen, in the person's words. */
  children?: ReactNode;
  confirmText?: string;
  /** Absent: there is only one way out. */
  cancelText?: string;
  /** It cannot be undone. */
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question in the middle. For a plain yes or no from code, `confirm()` is shorter. */
export function Dialog(props: DialogProps) {
  const {
    open,
    title,
    children,
    confirmText = '确定',
    cancelText,
    danger,
    busy,
    onConfirm,
    onCancel,
  } = props;
  const presence = usePresence(open);
  return (
    <View className="fz-popup">
      {presence !== 'gone' && (
        <View className={cx('fz-veil fz-dialog', presence === 'closing' && 'fz-veil--closing')} catchMove>
          <View className="fz-dialog__panel">
            <View className="fz-dialog__title">{title}</View>
            {children && (
              <View className="fz-dialog__body">
                {typeof children === 'string' ? <Text>{children}</Text> : children}
              </View>
            )}
            <View className="fz-dialog__keys">
              {cancelText && (
                <Button kind="outline" className="fz-dialog__key" onTap={onCancel}>
                  {cancelText}
                </Button>
              )}
              <Button
                kind={danger ? 'danger' : 'primary'}
                className="fz-dialog__key"
                busy={busy}
                onTap={onConfirm}
              >
                {confirmText}
              </Button>
            </View>
          </View>
        </View>
      )}
    </View>
  );
}
