import { useState } from 'react';
import { Field, Input } from '../../ui';
import { texts } from './texts';

interface NumberFieldProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  hint?: string;
  /** What was typed, NaN where that is no whole number of the range. */
  onChange: (value: number) => void;
}

/** A whole number of a range. What is typed stays as it is, also while it is none. */
export function NumberField({ label, value, min = 0, max, hint, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const type = (typed: string) => {
    setText(typed);
    const number = /^\d{1,10}$/.test(typed) ? Number(typed) : NaN;
    onChange(number >= min && number <= max ? number : NaN);
  };
  return (
    <Field label={label} hint={hint} error={Number.isNaN(value) ? texts.range(min, max) : undefined}>
      <Input type="number" value={text} onChange={type} maxLength={10} />
    </Field>
  );
}
