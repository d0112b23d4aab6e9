import { Input as TaroInput, Text, Textarea as TaroTextarea, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../cx';

export interface FieldProps {
  label: string;
  children: ReactNode;
  hint?: string;
  /** What is wrong and what would mend it; takes the hint's place. */
  error?: string;
}

/** A label over a control, with a hint or an error below it. */
export function Field({ label, children, hint, error }: FieldProps) {
  return (
    <View className={cx('fz-field', error && 'fz-field--wrong')}>
      <Text className="fz-field__label">{label}</Text>
      {children}
      {(error || hint) && <Text className="fz-field__hint">{error || hint}</Text>}
    </View>
  );
}

export interface InputProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** `nickname`: WeChat offers the person's own, and looks at what they write. */
  type?: 'text' | 'number' | 'digit' | 'nickname';
  maxLength?: number;
  /** Large and spaced, for a code. */
  code?: boolean;
  focus?: boolean;
  onDone?: (value: string) => void;
}

export function Input({
  value,
  onChange,
  placeholder,
  type = 'text',
  maxLength = 60,
  code,
  focus,
  onDone,
}: InputProps) {
  return (
    <TaroInput
      className={cx('fz-input', code && 'fz-input--code')}
      value={value}
      type={type}
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="fz-placeholder"
      focus={focus}
      confirmType="done"
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={(event) => onDone?.(event.detail.value)}
    />
  );
}

export type TextareaProps = Pick<InputProps, 'value' | 'onChange' | 'placeholder' | 'maxLength'>;

export function Textarea({ value, onChange, placeholder, maxLength = 300 }: TextareaProps) {
  return (
    <View className="fz-textarea">
      <TaroTextarea
        className="fz-textarea__text"
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass="fz-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className="fz-textarea__count">{`${value.length}/${maxLength}`}</Text>
    </View>
  );
}
