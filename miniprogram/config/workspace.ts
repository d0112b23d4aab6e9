import path from 'node:path';

/** Sibling packages export TypeScript source: these are the ones Taro has to compile. */
export function isWorkspaceSource(root: string): (filename: string) => boolean {
  const packages = path.join(root, 'packages') + path.sep;
  return (filename) =>
    filename.startsWith(packages) && !filename.includes(`${path.sep}node_modules${path.sep}`);
}

/** Published in newer language than the oldest WeChat in use understands: built like our own sources. */
export const isNewerLibrary = (filename: string): boolean =>
  /[\\/]node_modules[\\/]valibot[\\/]/.test(filename);
