import { View } from '@tarojs/components';
import { Screen } from '../../ui';
import { StaffGate } from '../board/StaffGate';
import { StoreHead } from '../board/StoreHead';
import { useStaffStore } from '../board/useStaffStore';
import { Shelf } from './Shelf';
import { texts } from './texts';
import './style.scss';

/** `?storeId=`: what the store sells, and one tap for what has run out. */
export function ShelfPage() {
  const staff = useStaffStore();
  return (
    <Screen title={texts.title} wide>
      <StaffGate staff={staff}>
        {(store) => (
          <View className="fz-shelf">
            <StoreHead store={store} stores={staff.stores ?? []} onChoose={staff.choose} />
            <Shelf key={store.storeId} storeId={store.storeId} />
          </View>
        )}
      </StaffGate>
    </Screen>
  );
}
