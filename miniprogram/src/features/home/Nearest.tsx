import { Text, View } from '@tarojs/components';
import type { StoreCard } from '@fangzhen/contracts';
import { Button, Card, go } from '../../ui';
import { StoreLine } from '../brand/store/StoreLine';
import { scanTable } from '../table/scanTable';
import { texts } from './texts';

interface NearestProps {
  store?: StoreCard;
  placed: boolean;
  onCity: () => void;
}

const toStores = () => go('/pages/stores/index');

/** The nearest store that serves now and the way straight to ordering there; without one, the way to the stores. */
export function Nearest({ store, placed, onCity }: NearestProps) {
  if (!store) {
    return (
      <Card className="fz-home-block fz-home-near">
        <Text className="fz-home-near__title">{placed ? texts.allClosed : texts.noPlace}</Text>
        <Text className="fz-home-near__note">{placed ? texts.allClosedNote : texts.noPlaceNote}</Text>
        <Button kind="soft" icon="store" block onTap={placed ? toStores : onCity}>
          {texts.findStore}
        </Button>
      </Card>
    );
  }
  const { id: storeId, brandId } = store;
  return (
    <Card className="fz-home-block fz-home-near">
      <View className="fz-home-near__head">
        <Text className="fz-home-near__label">{texts.nearest}</Text>
        <View className="fz-home-near__all" hoverClass="fz-press" onClick={toStores}>
          <Text>{texts.allStores}</Text>
        </View>
      </View>
      <View hoverClass="fz-press" onClick={() => go('/store/pages/home/index', { id: storeId })}>
        <StoreLine store={store} branded />
      </View>
      <View className="fz-home-near__keys">
        <Button kind="outline" icon="scan" onTap={() => void scanTable()}>
          {texts.scanTable}
        </Button>
        <Button
          className="fz-home-near__order"
          onTap={() => go(`/brands/${brandId}/pages/home/index`, { storeId, view: 'menu' })}
        >
          {texts.order}
        </Button>
      </View>
    </Card>
  );
}
