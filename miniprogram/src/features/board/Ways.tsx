import { View } from '@tarojs/components';
import type { FulfilmentKind } from '@fangzhen/contracts';
import { Button, go } from '../../ui';
import { texts } from './texts';

/** To what only some stores have: tables, and a calendar. */
export function Ways({ storeId, kinds }: { storeId: string; kinds: readonly FulfilmentKind[] }) {
  const hasTables = kinds.includes('dineIn');
  const hasCalendar = kinds.includes('appointment');
  if (!hasTables && !hasCalendar) return null;
  return (
    <View className="fz-board__ways">
      {hasTables && (
        <Button kind="soft" icon="store" onTap={() => go('/workbench/pages/tables/index', { storeId })}>
          {texts.tables}
        </Button>
      )}
      {hasCalendar && (
        <Button kind="soft" icon="calendar" onTap={() => go('/workbench/pages/calendar/index', { storeId })}>
          {texts.calendar}
        </Button>
      )}
    </View>
  );
}
