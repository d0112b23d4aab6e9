import { Chips, Field, Input } from '../../../ui';
import type { End, PeriodChoice, Start } from '../period';
import { texts } from '../texts';

interface PeriodFieldsProps {
  choice: PeriodChoice;
  wrong: 'start' | 'end' | undefined;
  onChange: (choice: PeriodChoice) => void;
}

const chips = <K extends string>(labels: Record<K, string>) =>
  (Object.keys(labels) as K[]).map((key) => ({ key, label: labels[key] }));

/** From when to when: what is usual in one tap, any day by its date. */
export function PeriodFields({ choice, wrong, onChange }: PeriodFieldsProps) {
  const { start, startDate, end, endDate } = choice;
  return (
    <>
      <Field
        label={texts.start}
        hint={start === 'soon' ? texts.startHint : undefined}
        error={wrong === 'start' ? texts.startWrong : undefined}
      >
        <Chips<Start>
          wrap
          items={chips(texts.starts)}
          value={[start]}
          onTap={(key) => onChange({ ...choice, start: key })}
        />
        {start === 'date' && (
          <Input
            value={startDate}
            placeholder="2026-12-01"
            onChange={(text) => onChange({ ...choice, startDate: text })}
          />
        )}
      </Field>
      <Field
        label={texts.end}
        hint={end === 'open' ? undefined : texts.endHint}
        error={wrong === 'end' ? texts.endWrong : undefined}
      >
        <Chips<End>
          wrap
          items={chips(texts.ends)}
          value={[end]}
          onTap={(key) => onChange({ ...choice, end: key })}
        />
        {end === 'date' && (
          <Input
            value={endDate}
            placeholder="2026-12-31"
            onChange={(text) => onChange({ ...choice, endDate: text })}
          />
        )}
      </Field>
    </>
  );
}
