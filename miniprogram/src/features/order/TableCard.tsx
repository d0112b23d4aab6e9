import { Text, View } from '@tarojs/components';
import type { Fulfilment } from '@fangzhen/contracts';
import { Button, Card, go } from '../../ui';
import { texts } from './texts';

/** Which table it goes to, and the way back to it: more is ordered there. */
export function TableCard({ table }: { table: Extract<Fulfilment, { kind: 'dineIn' }> }) {
  const { tableNo, round, sessionId } = table;
  return (
    <Card className="fz-order-address">
      <View className="fz-order-address__head">
        <Text>{texts.table}</Text>
        <Button kind="soft" size="s" onTap={() => go('/store/pages/table/index', { session: sessionId })}>
          {texts.toTable}
        </Button>
      </View>
      <Text className="fz-order-address__place">{texts.tableNo(tableNo, round)}</Text>
    </Card>
  );
}
