import type { BrandCard } from '@fangzhen/contracts';
import { Chips } from '../../../ui';

interface BrandChipsProps {
  brands: readonly BrandCard[];
  value: string | undefined;
  onChoose: (brandId: string) => void;
}

/** Which brand's goods are chosen from; nothing to choose where there is one. */
export function BrandChips({ brands, value, onChoose }: BrandChipsProps) {
  if (brands.length < 2) return null;
  return (
    <Chips
      items={brands.map(({ id, name }) => ({ key: id, label: name }))}
      value={value === undefined ? [] : [value]}
      onTap={onChoose}
    />
  );
}
