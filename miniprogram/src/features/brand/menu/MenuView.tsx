import { ScrollView, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { memo, useMemo, useRef, useState } from 'react';
import type { MenuCategory } from '@fangzhen/contracts';
import { barPx, cx, Empty } from '../../../ui';
import { textScale } from '../../../ui/Screen/insets';
import type { BrandActions } from '../actions';
import { ProductItem } from '../ProductItem';
import { texts } from '../texts';
import { HEAD_PX, ROW_PX, STRIP_PX, sectionAt, sectionsNear, spans } from './layout';

interface MenuViewProps {
  categories: MenuCategory[];
  storeId: string;
  actions: BrandActions;
}

/** Ordering: categories left, their products right, each scrolling by itself. Sections come as they come near. */
export function MenuView({ categories, storeId, actions }: MenuViewProps) {
  const sections = useMemo(() => spans(categories, textScale()), [categories]);
  const [active, setActive] = useState(categories[0]?.id);
  const [ready, setReady] = useState(() => sectionsNear(sections, 0, 0));
  const [jumpPx, setJumpPx] = useState(0);
  const heightPx = useRef(Taro.getWindowInfo().windowHeight);

  const reach = (scrollTopPx: number) => {
    const near = sectionsNear(sections, scrollTopPx, heightPx.current);
    setReady((old) => (near.every((id) => old.includes(id)) ? old : [...new Set([...old, ...near])]));
  };
  const scrolled = (scrollTopPx: number) => {
    setActive(sectionAt(sections, scrollTopPx));
    reach(scrollTopPx);
  };
  const jump = (id: string) => {
    const toPx = sections.find((section) => section.id === id)?.fromPx ?? 0;
    setActive(id);
    reach(toPx);
    // The same number twice would not scroll a second time.
    setJumpPx((old) => (old === toPx ? toPx + 0.5 : toPx));
  };

  if (categories.length === 0) return <Empty title={texts.emptyMenu} note={texts.emptyMenuNote} />;
  return (
    <View className="fz-menu" style={`top:${barPx() + STRIP_PX}px`}>
      <ScrollView className="fz-menu__rail" scrollY enhanced showScrollbar={false}>
        {categories.map(({ id, name }) => (
          <View
            key={id}
            className={cx('fz-menu__tab', id === active && 'fz-menu__tab--on')}
            onClick={() => jump(id)}
          >
            <Text>{name}</Text>
          </View>
        ))}
      </ScrollView>
      <ScrollView
        className="fz-menu__list"
        scrollY
        scrollWithAnimation
        scrollTop={jumpPx}
        enhanced
        showScrollbar={false}
        onScroll={(event) => scrolled(event.detail.scrollTop)}
      >
        {categories.map((category) => (
          <Section
            key={category.id}
            category={category}
            ready={ready.includes(category.id)}
            storeId={storeId}
            actions={actions}
          />
        ))}
        <View className="fz-menu__end">{texts.end}</View>
      </ScrollView>
    </View>
  );
}

interface SectionProps extends Omit<MenuViewProps, 'categories'> {
  category: MenuCategory;
  ready: boolean;
}

const Section = memo(function Section({ category, ready, storeId, actions }: SectionProps) {
  const { name, products } = category;
  if (!ready) {
    const heightPx = HEAD_PX + products.length * ROW_PX;
    return <View style={`height:calc(${heightPx}px * var(--ts,1))`} />;
  }
  return (
    <View>
      <View className="fz-menu__head">{name}</View>
      {products.map((card) => (
        <ProductItem key={card.id} card={card} storeId={storeId} kind="row" actions={actions} />
      ))}
    </View>
  );
});
