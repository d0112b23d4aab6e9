// @ts-check
// ESLint rule: an import stays inside its area or goes where areas.mjs lets it go.
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areas, forTests, onlyIn } from './areas.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOP_LEVEL = ['miniprogram', 'cloudfunctions', 'tools', 'e2e'];

/** @param {string} path @param {string} folder */
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/**
 * The area of a path, with `folder` made concrete (`cloudfunctions/orders`); the longest match wins.
 * @param {string} path from the project's root, with slashes
 */
export function areaOf(path) {
  let best;
  for (const area of areas) {
    const base = area.folder.replace(/\/\*$/, '');
    if (!path.startsWith(`${base}/`)) continue;
    const child = path.slice(base.length + 1).split('/');
    if (area.folder.endsWith('/*') && child.length < 2) continue;
    const folder = area.folder.endsWith('/*') ? `${base}/${child[0]}` : base;
    if (!best || folder.length > best.folder.length) best = { ...area, folder };
  }
  return best;
}

/**
 * Where an import leads: a path from the project's root, or a library's name.
 * @param {string} from the importing file, from the project's root
 * @param {string} specifier
 * @returns {{path?: string, library?: string}}
 */
export function target(from, specifier) {
  if (specifier.startsWith('.')) return { path: join(dirname(from), specifier).split(sep).join('/') };
  const [scope = '', name = '', ...rest] = specifier.split('/');
  if (scope === '@fangzhen') {
    return { path: [TOP_LEVEL.includes(name) ? name : `packages/${name}`, ...rest].join('/') };
  }
  return { library: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

/** The workspace package of a path: two levels under `packages/`, else one. @param {string} path */
const packageOf = (path) =>
  path
    .split('/')
    .slice(0, path.startsWith('packages/') ? 2 : 1)
    .join('/');

/**
 * Why this import is not allowed, or undefined.
 * @param {string} file from the project's root, with slashes
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
export function refusal(file, specifier, typeOnly) {
  const area = areaOf(file);
  if (!area) return undefined;
  const isTest = /\.test\.tsx?$|\/testing\//.test(file);
  const { path, library = '' } = target(file, specifier);
  if (path === undefined) {
    const door = onlyIn[library];
    if (door && !isWithin(file, door)) return `Only ${door} imports ${library}.`;
    if (isTest || !area.libraries || area.libraries.includes(library)) return undefined;
    return `${area.folder} may use ${area.libraries.join(', ')}, not ${library}.`;
  }
  if (specifier.startsWith('.') && packageOf(path) !== packageOf(file)) {
    return `Another package is imported by its name (@fangzhen/…), not by its path.`;
  }
  if (area.uses === 'anything' || isWithin(path, area.folder)) return undefined;
  const allowed = [...area.uses, ...(typeOnly ? (area.typesOf ?? []) : []), ...(isTest ? forTests : [])];
  if (allowed.some((folder) => isWithin(path, folder))) return undefined;
  return `${area.folder} may not import ${path} (tools/eslint/areas.mjs says who may use whom).`;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    /** @param {any} node */
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const kind = node.importKind ?? node.exportKind;
      const typeOnly =
        kind === 'type' ||
        (node.specifiers?.length > 0 &&
          node.specifiers.every((/** @type {any} */ s) => s.importKind === 'type'));
      const message = refusal(file, node.source.value, typeOnly);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
