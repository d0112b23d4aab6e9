import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, errorText, useCall, type Output } from '../../cloud';
import { confirm, Empty, ErrorState, Screen, Skeleton, toast } from '../../ui';
import { StaffGate, useStaffStore } from '../board';
import { StoreHead } from '../board/StoreHead';
import { useWhileShown } from '../board/useWhileShown';
import { CodeSheet } from './CodeSheet';
import { TableItem } from './TableItem';
import { texts } from './texts';
import './style.scss';

export type StaffTable = Output<'workbench', 'tables'>['tables'][number];

const POLL_MS = 5_000;

/** `?storeId=`: the store's tables: who sits there, what they have sent, who owes. */
export function TablesPage() {
  const staff = useStaffStore();
  return (
    <Screen title={texts.title} wide>
      <StaffGate staff={staff}>
        {(store) => (
          <View className="fz-tables">
            <StoreHead store={store} stores={staff.stores ?? []} onChoose={staff.choose} />
            <Tables key={store.storeId} storeId={store.storeId} />
          </View>
        )}
      </StaffGate>
    </Screen>
  );
}

function Tables({ storeId }: { storeId: string }) {
  const { data, error, loading, refresh } = useCall('workbench', 'tables', { storeId }, { onShow: true });
  useWhileShown(() => void refresh(), POLL_MS);
  const [shown, setShown] = useState<StaffTable>();
  const close = async ({ no, session }: StaffTable) => {
    if (!session) return;
    const title = texts.closeTitle(no);
    const content = session.owedFen > 0 ? texts.closeOwed : texts.closeNote;
    if (!(await confirm({ title, content, confirmText: texts.close, danger: true }))) return;
    try {
      await call('workbench', 'closeTable', { storeId, sessionId: session.sessionId });
      toast(texts.closed(no), 'success');
    } catch (reason) {
      toast(errorText(reason), 'error');
    }
    await refresh();
  };
  if (!data) {
    if (!error) return <Skeleton kind="list" count={4} />;
    return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
  }
  if (data.tables.length === 0) return <Empty icon="store" title={texts.empty} />;
  return (
    <View className="fz-tables__all">
      {data.tables.map((table) => (
        <TableItem
          key={table.code}
          table={table}
          onClose={() => void close(table)}
          onCode={() => setShown(table)}
        />
      ))}
      <CodeSheet table={shown} onClose={() => setShown(undefined)} />
    </View>
  );
}
