import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { ThemeTokens } from '@fangzhen/contracts';
import { barPx, distanceText, ErrorState, go, Icon, Screen, Skeleton, Tabs } from '../../ui';
import { CartBar, cartActions } from '../cart';
import { onlyLineOf, shopOf, SkuSheet } from '../product';
import type { BrandActions } from './actions';
import { HomeView } from './HomeView';
import type { BrandManifest } from './manifest';
import { MenuView } from './menu/MenuView';
import { StoreSheet } from './store/StoreSheet';
import { texts } from './texts';
import { useBrandPage, type BrandHome } from './useBrandPage';
import './style.scss';

export interface BrandPageProps {
  brand: BrandManifest;
  /** The brand's look until the published one is known. */
  tokens: ThemeTokens;
}
type Part = 'home' | 'menu';

/**
 * A brand's home: one renderer for every brand, in the main package. `?storeId=` names the store to begin with,
 * `?view=menu` begins with the menu, `?switch=1` with the choice of a store.
 */
export function BrandPage({ brand, tokens }: BrandPageProps) {
  const query = useRouter().params;
  const { theme, page, error, loading, refresh, setStore } = useBrandPage(brand.id, query.storeId);
  const [view, setView] = useState<Part>(query.view === 'menu' ? 'menu' : 'home');
  const [switching, setSwitching] = useState(query.switch === '1');
  const [pickingId, setPickingId] = useState<string>();
  const orderWord = brand.orderWord ?? texts.menu;
  const actions = useBrandActions(page, orderWord, { setView, setSwitching, setPickingId });
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  const storeId = page?.store?.id;
  return (
    <Screen title={brand.name} theme={theme?.document.tokens ?? tokens}>
      {page && theme ? (
        <>
          <Strip
            page={page}
            orderWord={orderWord}
            view={view}
            setView={setView}
            onStore={actions.switchStore}
          />
          {/* An element of its own: whatever takes its place is sent alone, without what stands around it. */}
          <View>
            {view === 'home' ? (
              <HomeView key={storeId} modules={theme.document.modules} page={page} actions={actions} />
            ) : (
              <MenuView
                key={storeId}
                categories={page.categories}
                storeId={storeId ?? ''}
                actions={actions}
              />
            )}
          </View>
        </>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <BrandSkeleton />
      )}
      <View>
        <CartBar storeId={storeId} />
      </View>
      <SkuSheet productId={pickingId} storeId={storeId} onClose={() => setPickingId(undefined)} />
      <StoreSheet
        open={switching}
        brandId={brand.id}
        current={page?.store}
        onClose={() => setSwitching(false)}
        onChoose={(next) => {
          setStore(next);
          setSwitching(false);
        }}
      />
    </Screen>
  );
}

interface Setters {
  setView: (view: Part) => void;
  setSwitching: (open: boolean) => void;
  setPickingId: (productId: string) => void;
}

/** What can be done, as one object that stays the same while the store does: lists of items depend on it. */
function useBrandActions(page: BrandHome | undefined, orderWord: string, setters: Setters): BrandActions {
  const { setView, setSwitching, setPickingId } = setters;
  const store = page?.store;
  return useMemo(
    () => ({
      open: (card) =>
        go('/pages/product/index', { id: card.id, storeId: store?.id, brandId: store?.brandId }),
      add: (card) => {
        const line = onlyLineOf(card);
        if (card.service)
          return go('/pages/product/index', { id: card.id, storeId: store?.id, brandId: store?.brandId });
        if (!line) return setPickingId(card.id);
        if (store) cartActions.add(shopOf(store), line);
      },
      openMenu: () => setView('menu'),
      orderWord,
      switchStore: () => setSwitching(true),
    }),
    [store, orderWord, setView, setSwitching, setPickingId],
  );
}

interface StripProps {
  page: BrandHome;
  orderWord: string;
  view: Part;
  setView: (view: Part) => void;
  onStore: () => void;
}

/** Always in sight: what of the brand is shown, and which store serves. */
function Strip({ page: { store }, orderWord, view, setView, onStore }: StripProps) {
  return (
    <View className="fz-strip" style={`top:${barPx()}px`}>
      <View className="fz-strip__tabs">
        <Tabs
          items={[
            { key: 'home', label: texts.home },
            { key: 'menu', label: orderWord },
          ]}
          value={view}
          onChange={setView}
        />
      </View>
      <View className="fz-strip__store" hoverClass="fz-press" onClick={onStore}>
        <Icon name="pin" size={16} />
        <Text className="fz-strip__name">{store?.name ?? texts.noStore}</Text>
        {store?.open.state === 'closed' ? (
          <Text className="fz-strip__closed">{texts.closed}</Text>
        ) : (
          store?.distanceMeters !== undefined && (
            <Text className="fz-strip__far">{distanceText(store.distanceMeters)}</Text>
          )
        )}
        <Icon name="down" size={16} tone="muted" />
      </View>
    </View>
  );
}

function BrandSkeleton() {
  return (
    <>
      <Skeleton kind="card" count={1} />
      <Skeleton kind="list" count={4} />
    </>
  );
}
