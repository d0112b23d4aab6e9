import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Screen, Segmented } from '../../ui';
import { CodeField } from './CodeField';
import { Mine } from './Mine';
import { Offers } from './Offers';
import { texts } from './texts';
import './style.scss';

type Shown = 'offers' | 'mine';

/** Coupons to claim, and mine. `?view=mine` begins with mine. */
export function CouponsPage() {
  const { view } = useRouter().params;
  const [shown, setShown] = useState<Shown>(view === 'mine' ? 'mine' : 'offers');
  return (
    <Screen title={texts.title}>
      <View className="fz-coupons-head">
        <Segmented
          items={[
            { key: 'offers', label: texts.offers },
            { key: 'mine', label: texts.mine },
          ]}
          value={shown}
          onChange={setShown}
        />
      </View>
      {shown === 'offers' ? (
        <>
          <CodeField onClaimed={() => setShown('mine')} />
          <Offers />
        </>
      ) : (
        <Mine onOffers={() => setShown('offers')} />
      )}
    </Screen>
  );
}
