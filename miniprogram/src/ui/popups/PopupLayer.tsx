import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../cx';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import { hostPopups, type PopupHost, type Question, type ToastKind } from './host';

const TOAST_MS = 2_000;

/** Toasts and questions of one page. Part of Screen, so they stand in its theme. */
export function PopupLayer() {
  const [toast, setToast] = useState<{ text: string; kind: ToastKind; turn: number }>();
  const [question, setQuestion] = useState<Question>({ title: '' });
  const [asking, setAsking] = useState(false);
  const answer = useRef<(yes: boolean) => void>(() => {});

  const host = useMemo<PopupHost>(
    () => ({
      toast: (text, kind) => setToast((last) => ({ text, kind, turn: (last?.turn ?? 0) + 1 })),
      ask: (next) =>
        new Promise((resolve) => {
          answer.current(false);
          answer.current = resolve;
          setQuestion(next);
          setAsking(true);
        }),
    }),
    [],
  );
  useEffect(() => hostPopups(host), [host]);
  useDidShow(() => void hostPopups(host));

  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  const settle = (yes: boolean) => {
    setAsking(false);
    answer.current(yes);
  };
  const { title, content, confirmText, cancelText = '取消', danger } = question;
  return (
    <View className="fz-popup">
      <Dialog
        open={asking}
        title={title}
        confirmText={confirmText}
        cancelText={cancelText ?? undefined}
        danger={danger}
        onConfirm={() => settle(true)}
        onCancel={() => settle(false)}
      >
        {content}
      </Dialog>
      {toast && (
        <View key={toast.turn} className={cx('fz-toast', `fz-toast--${toast.kind}`)}>
          {toast.kind !== 'plain' && <Icon name={toast.kind === 'success' ? 'check' : 'alert'} size={20} />}
          <Text>{toast.text}</Text>
        </View>
      )}
    </View>
  );
}
