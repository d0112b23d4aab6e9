import type { BuiltIn, Host, Values, Widget } from './widget';

type Control = HTMLInputElement | HTMLTextAreaElement;

const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'numeric' };

/** Input and textarea differ in the element only. */
function control({ element, send }: Host, inner: Control): Widget {
  const detail = (): object => ({ value: inner.value, cursor: inner.selectionStart ?? inner.value.length });
  inner.addEventListener('input', () => send('input', detail()));
  inner.addEventListener('focus', () => send('focus', detail()));
  inner.addEventListener('blur', () => send('blur', detail()));
  inner.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter') send('confirm', detail());
  });
  element.append(inner);
  return {
    update(values: Values) {
      const value = String(values.value ?? '');
      if (inner.value !== value) inner.value = value;
      inner.placeholder = String(values.placeholder ?? '');
      inner.className = String(values.placeholderClass ?? '');
      inner.disabled = Boolean(values.disabled);
      inner.maxLength = Number(values.maxlength ?? 140);
      inner.inputMode = MODES[String(values.type)] ?? 'text';
      if (values.focus && element.ownerDocument.activeElement !== inner) inner.focus();
    },
  };
}

export const input: BuiltIn = {
  make: (host) => control(host, host.element.ownerDocument.createElement('input')),
};

export const textarea: BuiltIn = {
  make: (host) => control(host, host.element.ownerDocument.createElement('textarea')),
};
