import { useState } from 'react';
import type { BrandCard, CampaignScope } from '@fangzhen/contracts';
import { useCall, type Output } from '../../../cloud';
import { Card, Cell, Chips, ErrorState, Field, Skeleton, type Chip } from '../../../ui';
import { texts } from '../texts';
import { toggled, type Chosen } from '../typed';
import { BrandChips } from './BrandChips';
import { ChoiceSheet } from './ChoiceSheet';

type Choices = Output<'campaigns', 'choices'>;
type Kind = Exclude<keyof CampaignScope, 'brandIds'>;
const KINDS: readonly Kind[] = ['categoryIds', 'skuIds', 'regionCodes', 'storeIds'];

interface ScopePickerProps {
  label: string;
  error?: string;
  brands: readonly BrandCard[];
  /** Whose campaign it is; absent: the group's, which chooses among brands. */
  brandId: string | undefined;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** Which brands, categories, products, regions and stores: nothing chosen of a kind means all of it. */
export function ScopePicker({ label, error, brands, brandId, chosen, onChange }: ScopePickerProps) {
  const [kind, setKind] = useState<Kind>();
  const value = (one: Kind) => (chosen[one].length === 0 ? texts.all : texts.chosen(chosen[one].length));
  const toggleBrand = (id: string) => onChange({ ...chosen, brandIds: toggled(chosen.brandIds, id) });
  return (
    <Field label={label} error={error}>
      {brandId === undefined && (
        <Chips
          wrap
          items={brands.map(({ id, name }) => ({ key: id, label: name }))}
          value={chosen.brandIds}
          onTap={toggleBrand}
        />
      )}
      <Card bleed>
        {KINDS.map((one) => (
          <Cell key={one} title={texts.scopes[one]} value={value(one)} onTap={() => setKind(one)} />
        ))}
      </Card>
      {kind && (
        <KindSheet
          kind={kind}
          brands={brands.filter(({ id }) => (brandId === undefined ? reaches(chosen, id) : id === brandId))}
          value={chosen[kind]}
          onChange={(ids) => onChange({ ...chosen, [kind]: ids })}
          onClose={() => setKind(undefined)}
        />
      )}
    </Field>
  );
}

const reaches = ({ brandIds }: Chosen, id: string) => brandIds.length === 0 || brandIds.includes(id);

interface KindSheetProps {
  kind: Kind;
  brands: readonly BrandCard[];
  value: string[];
  onChange: (ids: string[]) => void;
  onClose: () => void;
}

function KindSheet({ kind, brands, value, onChange, onClose }: KindSheetProps) {
  const [brandId, setBrandId] = useState(brands[0]?.id);
  const { data, error, loading, refresh } = useCall(
    'campaigns',
    'choices',
    brandId ? { brandId } : undefined,
  );
  const items = data ? itemsOf(data, kind) : [];
  const isOn = ({ ids }: Item) => ids.every((id) => value.includes(id));
  const tap = (key: string) => {
    const item = items.find((one) => one.key === key)!;
    const without = value.filter((id) => !item.ids.includes(id));
    onChange(isOn(item) ? without : [...without, ...item.ids]);
  };
  return (
    <ChoiceSheet
      open
      title={texts.scopes[kind]}
      items={items}
      value={items.filter(isOn).map(({ key }) => key)}
      onTap={tap}
      onClear={() => onChange([])}
      onClose={onClose}
    >
      <BrandChips brands={brands} value={brandId} onChoose={setBrandId} />
      {!data && !error && <Skeleton kind="text" count={3} />}
      {error && <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />}
    </ChoiceSheet>
  );
}

/** What one chip stands for: a product for all of its SKUs. */
interface Item extends Chip<string> {
  ids: string[];
}

function itemsOf({ categories, products, regions, stores }: Choices, kind: Kind): Item[] {
  const single = (id: string, label: string): Item => ({ key: id, label, ids: [id] });
  switch (kind) {
    case 'categoryIds':
      return categories.map(({ id, name }) => single(id, name));
    case 'skuIds':
      return products.map(({ id, name, skus }) => ({ key: id, label: name, ids: skus.map((sku) => sku.id) }));
    case 'regionCodes':
      return regions.map(({ code, name }) => single(code, name));
    case 'storeIds':
      return stores.map(({ id, name }) => single(id, name));
  }
}
