import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Button, go, Icon, Screen } from '../../ui';
import { Board } from './Board';
import { StaffGate } from './StaffGate';
import { StoreHead } from './StoreHead';
import { texts } from './texts';
import { Ways } from './Ways';
import { useBoard } from './useBoard';
import { useStaffStore } from './useStaffStore';
import './style.scss';

/** The staff's board: the day's numbers, the orders by what they wait for, and the way to verify a pickup code. */
export function BoardPage() {
  const staff = useStaffStore();
  const storeId = staff.store?.storeId;
  const board = useBoard(storeId);
  usePullDownRefresh(() => void board.refresh().then(() => Taro.stopPullDownRefresh()));
  const verify = () => go('/workbench/pages/verify/index', { storeId });
  const footer = storeId && (
    <Button block size="l" icon="scan" className="fz-board__verify" onTap={verify}>
      {texts.verify}
    </Button>
  );
  return (
    <Screen title={texts.title} wide footer={footer}>
      <StaffGate staff={staff}>
        {(store) => (
          <View className="fz-board">
            <StoreHead store={store} stores={staff.stores ?? []} onChoose={staff.choose}>
              <Way
                name={texts.afterSales}
                path="/workbench/pages/after-sales/index"
                storeId={store.storeId}
              />
              <Way name={texts.shelf} path="/workbench/pages/shelf/index" storeId={store.storeId} />
            </StoreHead>
            <Ways storeId={store.storeId} kinds={board.kinds} />
            <Board board={board} storeId={store.storeId} onVerify={verify} />
          </View>
        )}
      </StaffGate>
    </Screen>
  );
}

/** To another page of the same store's: what it sells and what of it has run out; what shoppers want to give back. */
function Way({ name, path, storeId }: { name: string; path: string; storeId: string }) {
  const open = (event: { stopPropagation: () => void }) => {
    event.stopPropagation();
    go(path, { storeId });
  };
  return (
    <View className="fz-board-head__switch" hoverClass="fz-press" onClick={open}>
      <Text>{name}</Text>
      <Icon name="right" size={16} />
    </View>
  );
}
