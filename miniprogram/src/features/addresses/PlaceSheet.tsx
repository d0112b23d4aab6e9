import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { LngLat } from '@fangzhen/contracts';
import { useCall, usePlace } from '../../cloud';
import { Button, Icon, MapView, Sheet } from '../../ui';
import { texts } from './texts';

interface PlaceSheetProps {
  open: boolean;
  /** Where the pin stands at first; absent: where the person is. */
  start: LngLat | undefined;
  onClose: () => void;
  onChoose: (place: LngLat) => void;
}

const MAP_HEIGHT_PX = 300;

/** The browser has no map to choose on: our drawing of the city is moved under a pin that stands still. */
export function PlaceSheet({ open, start, onClose, onChoose }: PlaceSheetProps) {
  const here = usePlace();
  const { data } = useCall('stores', 'cities', open ? {} : undefined);
  const [chosen, setChosen] = useState<LngLat>();
  const from = start ?? (here.status === 'known' ? here.place : data?.cities[0]?.center);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={texts.place}
      footer={
        from && (
          <Button block size="l" onTap={() => onChoose(chosen ?? from)}>
            {texts.here}
          </Button>
        )
      }
    >
      <Text className="fz-place-sheet__note">{texts.onMap}</Text>
      {from && data && (
        <View className="fz-place-sheet__map">
          <MapView
            center={from}
            markers={[]}
            outline={data.cities.flatMap(({ outline }) => outline)}
            here={here.status === 'known' ? here.place : undefined}
            height={MAP_HEIGHT_PX}
            onMove={setChosen}
          />
          <View className="fz-place-sheet__pin">
            <Icon name="pin" size={32} tone="primary" />
          </View>
        </View>
      )}
    </Sheet>
  );
}
