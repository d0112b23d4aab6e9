import type { PageModule } from '@fangzhen/contracts';
import type { ModuleKind } from './document';
import { texts } from './texts';

/** A module as it begins: complete, so that the preview shows it at once. `picture`: one of the brand's. */
export function newModule(type: ModuleKind, id: string, picture = ''): PageModule {
  const { banner, notice, coupons, products, story } = texts.begin;
  switch (type) {
    case 'banner':
      return { id, type, title: banner.title, subtitle: banner.subtitle, picture };
    case 'notice':
      return { id, type, text: notice };
    case 'nearestStore':
      return { id, type };
    case 'coupons':
      return { id, type, title: coupons };
    case 'products':
      return { id, type, title: products, layout: 'grid', limit: 4 };
    case 'story':
      return { id, type, title: story.title, body: story.body, picture };
  }
}
