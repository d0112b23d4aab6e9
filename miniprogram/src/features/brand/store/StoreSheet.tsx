import { View } from '@tarojs/components';
import type { StoreCard } from '@fangzhen/contracts';
import { useCall } from '../../../cloud';
import { Empty, ErrorState, Sheet, Skeleton } from '../../../ui';
import { useWhereabouts } from '../../stores/chosenCity';
import { texts } from '../texts';
import { StoreLine } from './StoreLine';

interface StoreSheetProps {
  open: boolean;
  brandId: string;
  current?: StoreCard;
  onClose: () => void;
  onChoose: (storeId: string) => void;
}

const LIMIT = 20;

/** The brand's stores in this city, nearest first. Asked for when it is opened. */
export function StoreSheet({ open, brandId, current, onClose, onChoose }: StoreSheetProps) {
  const { input: where } = useWhereabouts();
  const input =
    open && where
      ? {
          brandId,
          at: where.at,
          cityCode: where.cityCode ?? (where.at ? undefined : current?.cityCode),
          limit: LIMIT,
        }
      : undefined;
  const { data, error, loading, refresh } = useCall('stores', 'list', input);
  return (
    <Sheet open={open} onClose={onClose} title={texts.storeSheet}>
      {data ? (
        data.stores.map((store) => (
          <View
            key={store.id}
            className="fz-store-choice"
            hoverClass="fz-press-ground"
            onClick={() => onChoose(store.id)}
          >
            <StoreLine store={store} current={store.id === current?.id} />
          </View>
        ))
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
      {data?.stores.length === 0 && <Empty icon="store" title={texts.noStores} />}
    </Sheet>
  );
}
