import { Text, View } from '@tarojs/components';
import { serverNowMs, useCall } from '../../cloud';
import { Card, Empty, ErrorState, momentText, Skeleton, Tag } from '../../ui';
import { AfterSaleBody } from './AfterSaleBody';
import { texts } from './texts';

/** What was decided lately: how it stands, who said so, and why not. */
export function Decided({ storeId }: { storeId: string }) {
  const { data, error, loading, refresh } = useCall('afterSales', 'decided', { storeId }, { onShow: true });
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  if (data.afterSales.length === 0) return <Empty icon="check" title={texts.noneDecided} />;
  return (
    <View className="fz-afters__list">
      {data.afterSales.map((afterSale) => {
        const { orderId, id, state, decidedByName = '', decidedAtMs, note } = afterSale;
        const moment = decidedAtMs === undefined ? '' : momentText(decidedAtMs, serverNowMs());
        return (
          <Card key={`${orderId} ${id}`} className="fz-after">
            <View className="fz-after__head">
              <Tag tone={state === 'refunded' ? 'success' : 'muted'}>{texts.states[state] ?? ''}</Tag>
              <Text className="fz-after__note">{texts.decidedBy(decidedByName, moment)}</Text>
            </View>
            <AfterSaleBody afterSale={afterSale} />
            {note && <Text className="fz-after__reason">{texts.refusedWhy(note)}</Text>}
          </Card>
        );
      })}
    </View>
  );
}
