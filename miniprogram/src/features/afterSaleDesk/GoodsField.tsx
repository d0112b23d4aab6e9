import { Chips, Field } from '../../ui';
import { texts } from './texts';

interface GoodsFieldProps {
  /** Nothing was made: there is nothing to choose. */
  unmade: boolean;
  restock: boolean;
  onChange: (restock: boolean) => void;
}

/** What becomes of goods that are given back. */
export function GoodsField({ unmade, restock, onChange }: GoodsFieldProps) {
  return (
    <Field label={texts.goods} hint={unmade ? texts.unmade : undefined}>
      {!unmade && (
        <Chips
          items={[
            { key: 'waste', label: texts.waste },
            { key: 'restock', label: texts.restock },
          ]}
          value={[restock ? 'restock' : 'waste']}
          onTap={(key) => onChange(key === 'restock')}
        />
      )}
    </Field>
  );
}
