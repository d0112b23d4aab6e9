import { View } from '@tarojs/components';
import { useMemo } from 'react';
import type { PageModule } from '@fangzhen/contracts';
import { ListEnd } from '../../ui';
import type { BrandActions } from './actions';
import { ModuleView } from './modules/ModuleView';
import { shownModules } from './shownModules';
import type { BrandHome } from './useBrandPage';
import './style.scss';

export interface ModuleListProps {
  modules: PageModule[];
  page: BrandHome;
  actions: BrandActions;
  /** Product cards that are sent to the screen. */
  budget: number;
  /** More is wanted. */
  onMore: () => void;
}

/** A brand page's modules in their order; the theme editor's preview shows a draft's with it. */
export function ModuleList({ modules, page, actions, budget, onMore }: ModuleListProps) {
  const { shown, more } = useMemo(
    () => shownModules(modules, page.categories, budget),
    [modules, page.categories, budget],
  );
  return (
    <View className="fz-modules">
      {shown.map((one) => (
        <ModuleView key={one.module.id} shown={one} page={page} actions={actions} />
      ))}
      <ListEnd more={more} onTap={onMore} />
    </View>
  );
}
