import { Text, View } from '@tarojs/components';
import type { StoreCard } from '@fangzhen/contracts';
import { Button, Card } from '../../../ui';
import type { BrandActions } from '../actions';
import { StoreLine } from '../store/StoreLine';
import { texts } from '../texts';

/** The store that this page serves from, and the way to another. */
export function NearestStoreModule({ store, actions }: { store?: StoreCard; actions: BrandActions }) {
  return (
    <Card className="fz-module">
      {store ? <StoreLine store={store} /> : <Text className="fz-module__none">{texts.noStore}</Text>}
      <View className="fz-near__keys">
        <Button kind="soft" className="fz-near__key" icon="swap" onTap={actions.switchStore}>
          {texts.switchStore}
        </Button>
        <Button className="fz-near__key" onTap={actions.openMenu}>
          {texts.order(actions.orderWord)}
        </Button>
      </View>
    </Card>
  );
}
