import { memo } from 'react';
import type { BrandActions } from '../actions';
import type { ShownModule } from '../shownModules';
import type { BrandHome } from '../useBrandPage';
import { BannerModule } from './BannerModule';
import { CouponsModule } from './CouponsModule';
import { NearestStoreModule } from './NearestStoreModule';
import { NoticeModule } from './NoticeModule';
import { ProductsModule } from './ProductsModule';
import { StoryModule } from './StoryModule';

export interface ModuleViewProps {
  shown: ShownModule;
  page: BrandHome;
  actions: BrandActions;
}

/** One module of a brand's page. Kinds that this build does not know were left out when the theme was read. */
export const ModuleView = memo(function ModuleView({ shown, page, actions }: ModuleViewProps) {
  const { module, products } = shown;
  switch (module.type) {
    case 'banner':
      return <BannerModule module={module} onTap={actions.openMenu} />;
    case 'notice':
      return <NoticeModule module={module} />;
    case 'nearestStore':
      return <NearestStoreModule store={page.store} actions={actions} />;
    case 'coupons':
      return <CouponsModule module={module} offers={page.offers} />;
    case 'products':
      return (
        <ProductsModule
          module={module}
          products={products}
          storeId={page.store?.id ?? ''}
          actions={actions}
        />
      );
    case 'story':
      return <StoryModule module={module} />;
  }
});
