import { Field, Input } from '../../../ui';
import type { Typed } from '../typed';

/** The fields of a campaign that are typed as one number. */
type Numbers =
  | 'thresholdYuan'
  | 'offYuan'
  | 'times'
  | 'percentOff'
  | 'capYuan'
  | 'every'
  | 'last'
  | 'count'
  | 'budgetYuan';

interface NumberFieldProps {
  typed: Typed;
  change: (changed: Partial<Typed>) => void;
  of: Numbers;
  label: string;
  hint?: string;
}

/** One number of a campaign. */
export function NumberField({ typed, change, of, label, hint }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        type={of.endsWith('Yuan') ? 'digit' : 'number'}
        value={typed[of]}
        onChange={(text) => change({ [of]: text })}
      />
    </Field>
  );
}
