import type { MenuCategory, PageModule, ThemeProblem } from '@fangzhen/contracts';
import type { IconName } from '../../../ui';
import { MODULE_WORDS } from '@fangzhen/domain/theme/words';
import type { ModuleKind } from '../document';

export const KIND_ICONS: Record<ModuleKind, IconName> = {
  banner: 'image',
  notice: 'bell',
  nearestStore: 'store',
  coupons: 'ticket',
  products: 'bag',
  story: 'heart',
};
export const KINDS = Object.keys(KIND_ICONS) as ModuleKind[];

/** What the fields of a module choose from. */
export interface FieldChoices {
  pictures: string[];
  categories: Pick<MenuCategory, 'id' | 'name'>[];
}

/** What a module says of itself in the list; '' for one that says nothing. */
export function moduleLabel(module: PageModule): string {
  if ('title' in module) return module.title;
  return 'text' in module ? module.text : '';
}

/** `横幅「秋冬上新」`. */
export function moduleName(module: PageModule): string {
  const label = moduleLabel(module);
  return label ? `${MODULE_WORDS[module.type]}「${label}」` : MODULE_WORDS[module.type];
}

/** The problems of the module at `index`, by field. */
export function fieldProblems(problems: readonly ThemeProblem[], index: number): Record<string, string> {
  const start = `modules.${index}.`;
  const own = problems.filter(({ path }) => path.startsWith(start));
  return Object.fromEntries(own.map(({ path, message }) => [path.slice(start.length), message]));
}
