import type { Chunk, ChunkGraph, Module } from 'webpack';

/** A file of the main package; app.js loads it (`commonChunks`). */
export const SHARED_CHUNK = 'shared';

type Chain = { merge(options: object): void };

/**
 * The sub-package that a chunk belongs to (`brands/morrow`, `console`), or '' for the main package. Chunks are named
 * after their page's route, and a sub-package's pages are all under its `pages/`.
 */
function packageOf(chunkName: string): string {
  return /^(.+)\/pages\//.exec(chunkName)?.[1] ?? '';
}

function isSharedBySubPackages(module: Module, chunkGraph: ChunkGraph): boolean {
  const chunks: Iterable<Chunk> = chunkGraph.getModuleChunksIterable(module);
  const packages = new Set([...chunks].map((chunk) => packageOf(chunk.name ?? '')));
  return packages.size > 1 && !packages.has('');
}

/**
 * Taro copies what two sub-packages share into each of them. Here it goes to the main package instead, once: the group
 * before Taro's own (priority 1,000) takes them. What the main package uses itself is Taro's `common`, `vendors`, `taro`.
 * Templates of `compileMode` always go there, for `base.wxml` imports them and may not reach into a sub-package.
 */
export function keepSharedInMain(chain: Chain): void {
  chain.merge({
    optimization: {
      splitChunks: {
        cacheGroups: {
          shared: {
            // A name of its own: webpack refuses to give Taro's `common` more than one group's modules.
            name: SHARED_CHUNK,
            priority: 5000,
            enforce: true,
            test: (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
              module.type === 'xml/compile-mode' || isSharedBySubPackages(module, chunkGraph),
          },
        },
      },
    },
  });
}
