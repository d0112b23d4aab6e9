import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { TableView } from '@fangzhen/contracts';
import { Button, Price } from '../../ui';
import { sendTable } from '../checkout/basket';
import { shopOf } from '../product';
import { texts } from './texts';

/** What the table has put together comes to, and the way to send it: by anybody, who then pays. */
export function SendBar({ table: { store, sessionId, version, lines } }: { table: TableView }) {
  const send = () =>
    sendTable({
      ...shopOf(store),
      lines: lines.map(({ skuId, productId, title, optionText, picture, unitFen, qty, choices }) => ({
        ...{ skuId, productId, title, optionText, picture, unitFen, qty },
        ...(choices && { choices }),
      })),
      table: { sessionId, version },
    });
  return (
    <>
      <View className="fz-table-bar">
        <Price fen={sumBy(lines, ({ unitFen, qty }) => unitFen * qty)} size="l" cents />
        <Text className="fz-table-bar__units">{texts.units(sumBy(lines, 'qty'))}</Text>
      </View>
      <Button size="l" disabled={lines.length === 0} className="fz-table-bar__key" onTap={send}>
        {texts.send}
      </Button>
    </>
  );
}
