import { Text, View } from '@tarojs/components';
import { Sheet } from '../../ui';
import { QrCode } from '../../ui/QrCode';
import type { StaffTable } from './TablesPage';
import { texts } from './texts';

/** What stands on a table, to be printed. */
export function CodeSheet({ table, onClose }: { table: StaffTable | undefined; onClose: () => void }) {
  return (
    <Sheet open={table !== undefined} onClose={onClose} title={table && texts.codeTitle(table.no)}>
      {table && (
        <View className="fz-table-code">
          <QrCode text={table.code} size={216} />
          <Text className="fz-table-code__text">{table.code}</Text>
          <Text className="fz-table-card__note">{texts.codeNote}</Text>
        </View>
      )}
    </Sheet>
  );
}
