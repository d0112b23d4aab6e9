import type { PageModule, ThemeDocument, ThemeTokens } from '@fangzhen/contracts';
import { FIELD_WORDS, MODULE_WORDS, TOKEN_WORDS, VALUE_WORDS } from './words';

/**
 * What differs between two themes, in words, one line each: tokens, modules gone, new and changed, and their order.
 * Empty exactly when nothing differs.
 *
 * @param categoryNames so that a category is called by its name.
 */
export function themeChanges(
  before: ThemeDocument,
  after: ThemeDocument,
  categoryNames: Record<string, string> = {},
): string[] {
  const same = (a: PageModule, b: PageModule) => a.id === b.id && a.type === b.type;
  const stays = (module: PageModule) => after.modules.some((other) => same(module, other));
  const kept = before.modules.filter(stays);
  const isNew = (module: PageModule) => !kept.some((other) => same(module, other));
  const keptAfter = after.modules.filter((module) => !isNew(module));

  return [
    ...tokenChanges(before.tokens, after.tokens),
    ...before.modules.filter((module) => !stays(module)).map((module) => `去掉 ${named(module)}`),
    ...after.modules
      .filter(isNew)
      .map((module) => `新增 ${named(module)}，在第 ${after.modules.indexOf(module) + 1} 位`),
    ...kept.flatMap((module) =>
      fieldChanges(
        module,
        keptAfter.find((other) => same(module, other))!,
        categoryNames,
      ),
    ),
    ...orderChange(kept, keptAfter),
  ];
}

function tokenChanges(before: ThemeTokens, after: ThemeTokens): string[] {
  const names = Object.keys(TOKEN_WORDS) as (keyof ThemeTokens)[];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${TOKEN_WORDS[name]}：${said(name, before[name])} → ${said(name, after[name])}`);
}

function fieldChanges(
  before: PageModule,
  after: PageModule,
  categoryNames: Record<string, string>,
): string[] {
  const old = before as Record<string, unknown>;
  const now = after as Record<string, unknown>;
  return Object.keys(FIELD_WORDS)
    .filter((name) => old[name] !== now[name])
    .map((name) => {
      const label = `${named(before)} 的${FIELD_WORDS[name]}`;
      if (name === 'picture') return `${label}换了一张`;
      if (name !== 'categoryId') return `${label}：${said(name, old[name])} → ${said(name, now[name])}`;
      const category = (value: unknown) =>
        value === undefined ? '全部' : (categoryNames[String(value)] ?? String(value));
      return `${label}：${category(old[name])} → ${category(now[name])}`;
    });
}

function orderChange(before: readonly PageModule[], after: readonly PageModule[]): string[] {
  const moved = before.some((module, i) => module.id !== after[i]?.id);
  return moved ? [`模块顺序：${before.map(named).join('、')} → ${after.map(named).join('、')}`] : [];
}

function named(module: PageModule): string {
  const label = 'title' in module ? module.title : 'text' in module ? module.text : '';
  return label ? `${MODULE_WORDS[module.type]}「${label}」` : MODULE_WORDS[module.type];
}

function said(name: string, value: unknown): string {
  const text = String(value ?? '');
  return VALUE_WORDS[name]?.[text] ?? (text === '' ? '（空）' : text);
}
