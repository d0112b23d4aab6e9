import { Text } from '@tarojs/components';
import { useCall } from '../../../cloud';
import { ErrorState, Sheet, Skeleton } from '../../../ui';
import { texts } from '../texts';
import { ChangeItem } from './ChangeItem';

interface ChangesSheetProps {
  open: boolean;
  brandId: string;
  onClose: () => void;
}

/** A brand's latest changes, asked for whenever it is opened. */
export function ChangesSheet({ open, brandId, onClose }: ChangesSheetProps) {
  const { data, error, loading, refresh } = useCall('prices', 'changes', open ? { brandId } : undefined);
  return (
    <Sheet open={open} onClose={onClose} title={texts.history}>
      {data ? (
        data.changes.length === 0 ? (
          <Text className="fz-change__note">{texts.noHistory}</Text>
        ) : (
          data.changes.map((change) => (
            <ChangeItem key={change.id} change={change} onChanged={() => void refresh()} />
          ))
        )
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </Sheet>
  );
}
