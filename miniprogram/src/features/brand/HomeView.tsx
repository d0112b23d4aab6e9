import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { PageModule } from '@fangzhen/contracts';
import type { BrandActions } from './actions';
import { ModuleList } from './ModuleList';
import type { BrandHome } from './useBrandPage';

/** Product cards that are sent to the screen at a time. */
const STEP = 10;

interface HomeViewProps {
  modules: PageModule[];
  page: BrandHome;
  actions: BrandActions;
}

/** The theme's modules; more of them as the page's end comes near. */
export function HomeView(props: HomeViewProps) {
  const [budget, setBudget] = useState(STEP);
  // Beyond the last product nothing is shown, and nothing more is sent.
  const grow = () => setBudget((old) => old + STEP);
  useReachBottom(grow);
  return <ModuleList {...props} budget={budget} onMore={grow} />;
}
