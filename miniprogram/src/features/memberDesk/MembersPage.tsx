import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { FoundMember } from '@fangzhen/contracts';
import { call, usePages } from '../../cloud';
import { Screen } from '../../ui';
import { Journal } from './Journal';
import { MergeCheck } from './MergeCheck';
import { Picker } from './Picker';
import { texts } from './texts';
import './style.scss';

const mergesAfter = async (cursor?: string) => {
  const { merges, nextCursor } = await call('members', 'merges', cursor === undefined ? {} : { cursor });
  return { items: merges, ...(nextCursor !== undefined && { nextCursor }) };
};

/** Two members that are one person: look them up, see what both have, merge them; and the journal, where they are separated again. */
export function MembersPage() {
  const [survivor, setSurvivor] = useState<FoundMember>();
  const [absorbed, setAbsorbed] = useState<FoundMember>();
  const journal = usePages('merges', mergesAfter, { onShow: true });
  usePullDownRefresh(() => void journal.refresh().then(() => Taro.stopPullDownRefresh()));
  const begin = () => {
    setSurvivor(undefined);
    setAbsorbed(undefined);
    void journal.refresh();
  };
  return (
    <Screen title={texts.title} wide>
      <View className="fz-members">
        <View className="fz-members__two">
          <Picker side="survivor" chosen={survivor} onChoose={setSurvivor} />
          <Picker side="absorbed" chosen={absorbed} onChoose={setAbsorbed} />
        </View>
        {survivor && absorbed && (
          <MergeCheck
            key={`${survivor.id} ${absorbed.id}`}
            survivorId={survivor.id}
            absorbedId={absorbed.id}
            onMerged={begin}
          />
        )}
        <Journal journal={journal} />
      </View>
    </Screen>
  );
}
