import type { PageModule, ThemeDocument, ThemeTokens } from '@fangzhen/contracts';
import { DEFAULT_TOKENS } from './tokens';

type Check = (value: unknown) => boolean;
type Fields = Record<string, { check: Check; optional?: true }>;

const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const upTo =
  (length: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= length;

const id = matches(/^[A-Za-z0-9_-]{1,64}$/);
const color = matches(/^#[0-9a-f]{6}$/);
const short = { check: upTo(60) };
const title = { check: (value: unknown) => upTo(60)(value) && (value as string).trim() !== '' };
const picture = { check: matches(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/) };
const limit: Check = (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 60;

const TOKENS: Record<keyof ThemeTokens, Check> = {
  primary: color,
  onPrimary: color,
  primarySoft: color,
  surface: color,
  surfaceRaised: color,
  text: color,
  textMuted: color,
  line: color,
  radius: oneOf('none', 's', 'm', 'l', 'full'),
  cardStyle: oneOf('flat', 'outlined', 'raised'),
};

const MODULES: Record<PageModule['type'], Fields> = {
  banner: { title, subtitle: short, picture },
  notice: { text: title },
  nearestStore: {},
  coupons: { title },
  products: {
    title,
    layout: { check: oneOf('grid', 'list', 'scroll') },
    categoryId: { check: id, optional: true },
    limit: { check: limit },
  },
  story: { title, body: { check: upTo(300) }, picture },
};

/**
 * Reads a stored theme leniently: what this build does not know is skipped and named, what is missing or unreadable is
 * the group's. Never throws, and what it gives fits the ThemeDocument schema, but that it may have no modules.
 * Without the schema library, because it runs in the mini-program's main package.
 *
 * @returns the document, and the paths of what was skipped, for the log.
 */
export function readTheme(stored: unknown): { document: ThemeDocument; skipped: string[] } {
  const skipped: string[] = [];
  const document = record(stored);
  const tokens = readTokens(record(document.tokens), skipped);
  const modules: PageModule[] = [];
  const list = Array.isArray(document.modules) ? (document.modules as unknown[]) : [];
  list.forEach((stored, i) => {
    const module = readModule(record(stored), `modules.${i}`, skipped);
    if (!module) return;
    if (modules.some((other) => other.id === module.id)) skipped.push(`modules.${i}.id`);
    else modules.push(module);
  });
  return { document: { tokens, modules }, skipped };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readTokens(stored: Record<string, unknown>, skipped: string[]): ThemeTokens {
  const tokens: Record<string, unknown> = { ...DEFAULT_TOKENS };
  for (const [name, value] of Object.entries(stored)) {
    const known = Object.keys(TOKENS).includes(name);
    if (known && TOKENS[name as keyof ThemeTokens](value)) tokens[name] = value;
    else skipped.push(`tokens.${name}`);
  }
  return tokens as ThemeTokens;
}

function readModule(
  stored: Record<string, unknown>,
  path: string,
  skipped: string[],
): PageModule | undefined {
  const { id: moduleId, type, ...rest } = stored;
  if (typeof type !== 'string' || !Object.keys(MODULES).includes(type)) {
    skipped.push(`${path}.type`);
    return undefined;
  }
  const fields: Fields = { id: { check: id }, ...MODULES[type as PageModule['type']] };
  const wrong = Object.keys(fields).filter((name) => !fields[name]!.check(stored[name]));
  const absent = (name: string) => fields[name]!.optional && stored[name] === undefined;
  skipped.push(...wrong.filter((name) => !absent(name)).map((name) => `${path}.${name}`));
  skipped.push(
    ...Object.keys(rest)
      .filter((name) => !Object.keys(fields).includes(name))
      .map((name) => `${path}.${name}`),
  );
  if (wrong.some((name) => !fields[name]!.optional)) return undefined;

  const module: Record<string, unknown> = { id: moduleId, type };
  for (const name of Object.keys(fields)) if (!wrong.includes(name)) module[name] = stored[name];
  return module as PageModule;
}
