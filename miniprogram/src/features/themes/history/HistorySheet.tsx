import { useCall } from '../../../cloud';
import { ErrorState, Sheet, Skeleton } from '../../../ui';
import { texts } from '../texts';
import { History } from './History';

interface HistorySheetProps {
  open: boolean;
  brand?: { id: string; name: string };
  onClose: () => void;
}

/** The versions of one brand, asked for whenever it is opened. */
export function HistorySheet({ open, brand, onClose }: HistorySheetProps) {
  const input = open && brand ? { brandId: brand.id } : undefined;
  const { data, error, loading, refresh } = useCall('themes', 'editor', input);
  const versions = data?.brand.id === brand?.id ? data?.history : undefined;
  return (
    <Sheet open={open} onClose={onClose} title={`${brand?.name ?? ''} ${texts.history}`}>
      {versions ? (
        <History versions={versions} onChanged={() => void refresh()} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Sheet>
  );
}
