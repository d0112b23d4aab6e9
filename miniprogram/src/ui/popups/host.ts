import Taro from '@tarojs/taro';

export interface Question {
  title: string;
  content?: string;
  confirmText?: string;
  /** `null`: only one way out. */
  cancelText?: string | null;
  danger?: boolean;
}
/** What a page offers to code that has no place in its tree. */
export interface PopupHost {
  toast: (text: string, kind: ToastKind) => void;
  ask: (question: Question) => Promise<boolean>;
}
export type ToastKind = 'plain' | 'success' | 'error';

let current: PopupHost | undefined;

/** The page in front takes the popups; Screen calls it. Gives the function that takes them away from it again. */
export function hostPopups(host: PopupHost): () => void {
  current = host;
  return () => {
    if (current === host) current = undefined;
  };
}

/** A short sentence that goes by itself. For errors at a control, say it at the control instead. */
export function toast(text: string, kind: ToastKind = 'plain'): void {
  if (current) current.toast(text, kind);
  else void Taro.showToast({ title: text, icon: 'none' });
}

/** Asks yes or no in the page's own theme. */
export async function confirm(question: Question): Promise<boolean> {
  if (current) return current.ask(question);
  const { title, content = '', cancelText } = question;
  return (await Taro.showModal({ title, content, showCancel: cancelText !== null })).confirm;
}
