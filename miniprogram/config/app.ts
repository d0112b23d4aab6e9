import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Which mini-program is built: the group's with every brand, or one brand alone. */
export interface AppBuild {
  id: string;
  /** Brands in the package, in alphabetical order. */
  brands: string[];
  /** Folder under the repository's `dist/`. */
  weappFolder: string;
}

/** A brand is a folder under `src/brands` with a manifest: nothing else has to know of it. */
export function brandFolders(sourceDir: string): string[] {
  const dir = path.join(sourceDir, 'brands');
  return readdirSync(dir)
    .filter((name) => existsSync(path.join(dir, name, 'manifest.ts')))
    .sort();
}

/**
 * Reads FANGZHEN_APP: absent or `group`, or a brand's id. Throws on anything else.
 * The app of one brand alone has its brand's sub-package only; its own tabs and appid are a later issue.
 */
export function appBuild(sourceDir: string, id = process.env.FANGZHEN_APP || 'group'): AppBuild {
  const brands = brandFolders(sourceDir);
  if (id === 'group') return { id, brands, weappFolder: 'weapp' };
  if (!brands.includes(id))
    throw new Error(`FANGZHEN_APP=${id}: no such brand; there are ${brands.join(', ')}`);
  return { id, brands: [id], weappFolder: `weapp-${id}` };
}
