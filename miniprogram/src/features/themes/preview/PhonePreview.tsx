import { ScrollView, Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import type { ThemeDocument } from '@fangzhen/contracts';
import { themeStyle } from '../../../ui';
import { BrandModuleList, type BrandActions, type BrandHome } from '../../brand';

/** Product cards that are sent to the screen at a time: there may be two of these, beside an editor. */
const STEP = 4;

/** It is looked at, not shopped in. */
const still = () => undefined;
const actions: BrandActions = {
  open: still,
  add: still,
  openMenu: still,
  switchStore: still,
  orderWord: '选购',
};

export interface PhonePreviewProps {
  document: ThemeDocument;
  page: BrandHome;
}

/** A brand's real page in a theme that is not published: the shop's own modules in the document's variables. */
export function PhonePreview({ document, page }: PhonePreviewProps) {
  const [budget, setBudget] = useState(STEP);
  const grow = () => setBudget((old) => old + STEP);
  const style = useMemo(() => themeStyle(document.tokens), [document.tokens]);
  return (
    <View className="fz-phone" style={style}>
      <View className="fz-phone__bar">
        <Text>{page.brand.name}</Text>
      </View>
      <ScrollView className="fz-phone__page" scrollY enhanced showScrollbar={false} onScrollToLower={grow}>
        <View className="fz-phone__still">
          <BrandModuleList
            modules={document.modules}
            page={page}
            actions={actions}
            budget={budget}
            onMore={grow}
          />
        </View>
      </ScrollView>
    </View>
  );
}
