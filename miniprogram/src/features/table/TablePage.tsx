import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import { useState } from 'react';
import type { TableView } from '@fangzhen/contracts';
import { Empty, ErrorState, Screen, Skeleton, Tabs } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { Menu } from './Menu';
import { scanTable } from './scanTable';
import { SendBar } from './SendBar';
import { Sent } from './Sent';
import { TableCart } from './TableCart';
import { texts } from './texts';
import { useTable, type TableState } from './useTable';
import './style.scss';

/** `?scene=<code of the table>`: the store's menu for everybody at one table, with one cart for all of them. */
export function TablePage() {
  const state = useTable();
  const { table, none, error, loading, refresh } = state;
  const theme = useBrandTheme(table?.store.brandId);
  return (
    <Screen title={texts.title} theme={theme} footer={table?.open && <SendBar table={table} />}>
      {table ? (
        <AtTable table={table} state={state} />
      ) : none || error?.code === 'NOT_FOUND' ? (
        <Empty
          icon="scan"
          title={texts.noCode}
          note={texts.noCodeNote}
          actionText={texts.scan}
          onAction={() => void scanTable()}
        />
      ) : error?.code === 'TABLE_CLOSED' ? (
        <Over />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={4} />
      )}
    </Screen>
  );
}

/** Whoever sits down again scans the code again. */
const Over = () => (
  <Empty
    icon="check"
    title={texts.over}
    note={texts.overNote}
    actionText={texts.scan}
    onAction={() => void scanTable()}
  />
);

type Part = 'menu' | 'cart' | 'sent';

function AtTable({ table, state }: { table: TableView; state: TableState }) {
  const [part, setPart] = useState<Part>('menu');
  const { store, tableNo, guests, lines, orders, open } = table;
  if (!open) return <Over />;
  return (
    <View className="fz-table">
      <View className="fz-table__head">
        <Text className="fz-table__no">{texts.table(tableNo)}</Text>
        <View className="fz-table__where">
          <Text className="fz-table__store">{`${store.brandName} · ${store.name}`}</Text>
          <Text className="fz-table__guests">{texts.guests(guests.map((name) => name || texts.guest))}</Text>
        </View>
      </View>
      <Tabs
        items={[
          { key: 'menu', label: texts.menu },
          { key: 'cart', label: texts.cart, count: sumBy(lines, 'qty') },
          { key: 'sent', label: texts.sent, count: orders.length },
        ]}
        value={part}
        onChange={setPart}
      />
      {part === 'menu' && <Menu store={store} state={state} />}
      {part === 'cart' && <TableCart lines={lines} onQty={(line, qty) => void state.setQty(line, qty)} />}
      {part === 'sent' && <Sent orders={orders} />}
    </View>
  );
}
