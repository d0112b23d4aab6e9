import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Cell, Icon, Sheet, Tag } from '../../ui';
import type { StaffStore } from './staffStores';
import { texts } from './texts';
import './style.scss';

interface StoreHeadProps {
  store: StaffStore;
  stores: StaffStore[];
  onChoose: (storeId: string) => void;
  /** Where else one goes from here. */
  children?: ReactNode;
}

/** Which store this is and as what one works there; for people who work in several, the way to another. */
export function StoreHead({ store, stores, onChoose, children }: StoreHeadProps) {
  const [open, setOpen] = useState(false);
  const several = stores.length > 1;
  return (
    <>
      <View className="fz-board-head" onClick={several ? () => setOpen(true) : undefined}>
        <Icon name="store" size={20} tone="primary" />
        <Text className="fz-board-head__name">{store.name}</Text>
        <Tag>{texts.roles[store.role] ?? ''}</Tag>
        {children}
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
