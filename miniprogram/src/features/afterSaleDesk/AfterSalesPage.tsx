import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { call, useCall } from '../../cloud';
import { Card, Empty, ErrorState, Screen, Skeleton, Tabs, Tag } from '../../ui';
import { StaffGate } from '../board/StaffGate';
import { StoreHead } from '../board/StoreHead';
import { useStaffStore } from '../board/useStaffStore';
import { AfterSaleBody } from './AfterSaleBody';
import { Decided } from './Decided';
import { DecideKeys } from './DecideKeys';
import { texts } from './texts';
import './style.scss';

/** `?storeId=`: what shoppers have asked back and the store decides on. */
export function AfterSalesPage() {
  const staff = useStaffStore();
  return (
    <Screen title={texts.title} wide>
      <StaffGate staff={staff}>
        {(store) => (
          <View className="fz-afters">
            <StoreHead store={store} stores={staff.stores ?? []} onChoose={staff.choose} />
            <Lists key={store.storeId} storeId={store.storeId} />
          </View>
        )}
      </StaffGate>
    </Screen>
  );
}

function Lists({ storeId }: { storeId: string }) {
  const [shown, setShown] = useState<'waiting' | 'decided'>('waiting');
  const items = (['waiting', 'decided'] as const).map((key) => ({ key, label: texts.tabs[key] }));
  return (
    <>
      <Tabs items={items} value={shown} onChange={setShown} />
      {shown === 'waiting' ? <Waiting storeId={storeId} /> : <Decided storeId={storeId} />}
    </>
  );
}

function Waiting({ storeId }: { storeId: string }) {
  const { data, error, loading, refresh } = useCall('afterSales', 'ofStore', { storeId }, { onShow: true });
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  if (data.afterSales.length === 0) return <Empty icon="check" title={texts.none} note={texts.noneNote} />;
  return (
    <View className="fz-afters__list">
      {data.afterSales.map((afterSale) => {
        const { orderId, id: afterSaleId, state } = afterSale;
        return (
          <Card key={orderId} className="fz-after">
            <AfterSaleBody afterSale={afterSale} />
            {state === 'forwarded' ? (
              <View className="fz-after__head">
                <Tag tone="warning">{texts.forwardedTag}</Tag>
              </View>
            ) : (
              <DecideKeys
                afterSale={afterSale}
                question={texts.approveNote}
                decide={(decision) =>
                  call('afterSales', 'decide', { storeId, orderId, afterSaleId, decision })
                }
                onDecided={() => void refresh()}
              />
            )}
          </Card>
        );
      })}
    </View>
  );
}
