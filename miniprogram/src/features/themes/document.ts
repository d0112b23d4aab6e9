import type { PageModule, ThemeDocument, ThemeProblem, ThemeTokens } from '@fangzhen/contracts';

export type ModuleKind = PageModule['type'];
export type ColorToken = Exclude<keyof ThemeTokens, 'radius' | 'cardStyle'>;

/** The schema's limits of a page. */
export const MAX_MODULES = 20;
export const MAX_PRODUCTS = 60;

export function withToken<K extends keyof ThemeTokens>(
  document: ThemeDocument,
  name: K,
  value: ThemeTokens[K],
): ThemeDocument {
  return { ...document, tokens: { ...document.tokens, [name]: value } };
}

/** With a module changed by its index. */
export function withModule(document: ThemeDocument, index: number, module: PageModule): ThemeDocument {
  return { ...document, modules: document.modules.map((old, i) => (i === index ? module : old)) };
}

/** With a module one place up (-1) or down (1); at the end of the list nothing changes. */
export function withModuleMoved(document: ThemeDocument, index: number, by: -1 | 1): ThemeDocument {
  const modules = [...document.modules];
  const [one, other] = [modules[index], modules[index + by]];
  if (!one || !other) return document;
  modules[index] = other;
  modules[index + by] = one;
  return { ...document, modules };
}

/** Without a module; the last one stays, for a page has at least one. */
export function withoutModule(document: ThemeDocument, index: number): ThemeDocument {
  if (document.modules.length <= 1) return document;
  return { ...document, modules: document.modules.filter((_, i) => i !== index) };
}

/** With a module at the end; a full page stays as it is. */
export function withNewModule(document: ThemeDocument, module: PageModule): ThemeDocument {
  if (document.modules.length >= MAX_MODULES) return document;
  return { ...document, modules: [...document.modules, module] };
}

/** With a problem's suggestion at the problem's place. Without one, or where that place is gone, as it was. */
export function withSuggestion(
  document: ThemeDocument,
  { path, suggestion }: Pick<ThemeProblem, 'path' | 'suggestion'>,
): ThemeDocument {
  if (suggestion === undefined) return document;
  const [part, name, field] = path.split('.');
  if (part === 'tokens' && name && name in document.tokens) {
    return { ...document, tokens: { ...document.tokens, [name]: suggestion } };
  }
  const module = document.modules[Number(name)];
  if (part !== 'modules' || !module || !field) return document;
  return withModule(document, Number(name), { ...module, [field]: suggestion });
}

/** Whether two documents say the same, whatever the order of their keys. */
export function sameDocument(a: ThemeDocument, b: ThemeDocument): boolean {
  return text(a) === text(b);
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
