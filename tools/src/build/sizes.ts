import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipBytes } from './zip-bytes';

const KB = 1024;

/** Ours, in bytes, well under WeChat's 2 MB a package: the size of a first start is what a shopper waits for. */
const BUDGETS = {
  main: 800 * KB,
  brand: 40 * KB,
  store: 120 * KB,
  workbench: 250 * KB,
  console: 700 * KB,
  total: 2048 * KB,
};

/** One package of a built mini-program: `main`, a sub-package by its root, or the `total`. */
export interface PackageSize {
  name: string;
  rawBytes: number;
  zipBytes: number;
  /** Undefined for a sub-package that no budget names: it counts in the total only. */
  budgetBytes: number | undefined;
}

/** Files that WeChat's tools read but do not upload. */
const NOT_UPLOADED = /(^|\/)project\.(private\.)?config\.json$|\.map$/;

interface AppJson {
  subPackages?: { root: string }[];
  subpackages?: { root: string }[];
}

/**
 * Sizes of a built mini-program: main package first, sub-packages in the order of app.json, the total last.
 * @param folder for instance `dist/weapp`
 */
export function packageSizes(folder: string): PackageSize[] {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  const roots = (app.subPackages ?? app.subpackages ?? []).map((pack) => pack.root.replace(/\/$/, ''));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter((path) => !NOT_UPLOADED.test(path))
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  const packageOf = (path: string): string => roots.find((name) => path.startsWith(`${name}/`)) ?? 'main';
  const size = (name: string): PackageSize => {
    const own = name === 'total' ? files : files.filter(({ path }) => packageOf(path) === name);
    const rawBytes = own.reduce((sum, { content }) => sum + content.length, 0);
    return { name, rawBytes, zipBytes: zipBytes(own), budgetBytes: budgetBytes(name) };
  };
  return ['main', ...roots, 'total'].map(size);
}

function budgetBytes(name: string): number | undefined {
  if (name.startsWith('brands/')) return BUDGETS.brand;
  return name in BUDGETS ? BUDGETS[name as keyof typeof BUDGETS] : undefined;
}

/** The packages that are larger than their budget. */
export function overBudget(sizes: PackageSize[]): PackageSize[] {
  return sizes.filter(({ rawBytes, budgetBytes }) => budgetBytes !== undefined && rawBytes > budgetBytes);
}

/** The sizes as lines of text, in KB of 1,024 bytes. */
export function sizeTable(sizes: PackageSize[]): string {
  const kb = (bytes: number | undefined) => (bytes === undefined ? '–' : (bytes / KB).toFixed(1));
  const rows = sizes.map((size) => [
    size.name,
    kb(size.rawBytes),
    kb(size.zipBytes),
    kb(size.budgetBytes),
    overBudget([size]).length > 0 ? 'over' : '',
  ]);
  return [['package', 'raw KB', 'zip KB', 'budget KB', ''], ...rows]
    .map(([name = '', ...cells]) =>
      `${name.padEnd(18)}${cells.map((cell) => cell.padStart(11)).join('')}`.trimEnd(),
    )
    .join('\n');
}
