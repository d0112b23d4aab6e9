import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { PageModule } from '@fangzhen/contracts';
import { ListEnd } from '../../ui';
import type { BrandActions } from './actions';
import { ModuleView } from './modules/ModuleView';
import { shownModules } from './shownModules';
import type { BrandHome } from './useBrandPage';
import './style.scss';

/** Product cards that are sent to the screen at a time. */
const STEP = 10;

interface HomeViewProps {
  modules: PageModule[];
  page: BrandHome;
  actions: BrandActions;
}

/** The theme's modules in their order; more of them as the end comes near. */
export function HomeView({ modules, page, actions }: HomeViewProps) {
  const [budget, setBudget] = useState(STEP);
  const grow = () => setBudget((old) => old + STEP);
  const { shown, more } = shownModules(modules, page.categories, budget);
  useReachBottom(() => {
    if (more) grow();
  });
  return (
    <View className="fz-modules">
      {shown.map((one) => (
        <ModuleView key={one.module.id} shown={one} page={page} actions={actions} />
      ))}
      <View onClick={more ? grow : undefined}>
        <ListEnd more={more} />
      </View>
    </View>
  );
}
