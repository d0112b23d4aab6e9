import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Cell, Icon, Sheet, Tag } from '../../ui';
import type { StaffStore } from './staffStores';
import { texts } from './texts';

interface StoreHeadProps {
  store: StaffStore;
  stores: StaffStore[];
  onChoose: (storeId: string) => void;
}

/** Which store this is and as what one works there; for people who work in several, the way to another. */
export function StoreHead({ store, stores, onChoose }: StoreHeadProps) {
  const [open, setOpen] = useState(false);
  const several = stores.length > 1;
  return (
    <>
      <View className="fz-board-head" onClick={several ? () => setOpen(true) : undefined}>
        <Icon name="store" size={20} tone="primary" />
        <Text className="fz-board-head__name">{store.name}</Text>
        <Tag>{texts.roles[store.role] ?? ''}</Tag>
        {several && (
          <View className="fz-board-head__switch">
            <Text>{texts.switchStore}</Text>
            <Icon name="down" size={16} />
          </View>
        )}
      </View>
      <Sheet open={open} onClose={() => setOpen(false)} title={texts.switchStore}>
        {stores.map(({ storeId, name, role }) => (
          <Cell
            key={storeId}
            plain
            title={name}
            note={texts.roles[role]}
            value={storeId === store.storeId ? <Icon name="check" tone="primary" /> : undefined}
            onTap={() => {
              onChoose(storeId);
              setOpen(false);
            }}
          />
        ))}
      </Sheet>
    </>
  );
}
