import { Chips, ErrorState, Field, Skeleton } from '../../ui';
import { useCall } from '../../cloud';
import { texts } from './texts';

interface PeerPickerProps {
  storeId: string;
  value?: string;
  onChange: (storeId: string) => void;
  error?: string;
}

const NEAREST = 12;

/** The stores of the same brand that are nearest to this one. */
export function PeerPicker({ storeId, value, onChange, error }: PeerPickerProps) {
  const { data: own } = useCall('stores', 'one', { storeId });
  const input = own && { brandId: own.store.brandId, at: own.store.location, limit: NEAREST };
  const { data, error: failed, loading, refresh } = useCall('stores', 'list', input);
  if (failed) return <ErrorState message={failed.message} onRetry={() => void refresh()} busy={loading} />;
  if (!data) return <Skeleton kind="text" count={2} />;
  const items = data.stores
    .filter(({ id }) => id !== storeId)
    .map(({ id, name }) => ({ key: id, label: name }));
  return (
    <Field label={texts.to} error={error}>
      <Chips wrap items={items} value={value === undefined ? [] : [value]} onTap={onChange} />
    </Field>
  );
}
