import own from '../package.json';
import { EXTERNAL } from './bundle';

const TYPES_AND_CODE = (types: string) => ({ types: `./dist/${types}`, default: './dist/wxcloud-local.cjs' });

/** The package.json of the packed tool: what is bundled is no dependency any more. */
export function packedManifest(): Record<string, unknown> {
  const versions: Record<string, string> = { ...own.devDependencies, ...own.dependencies };
  return {
    name: 'wxcloud-local',
    version: own.version,
    description:
      'WeChat Cloud on your own machine: database, cloud functions, timers, files and open API for wx-server-sdk',
    keywords: ['wechat', 'cloudbase', 'wx-server-sdk', 'emulator', 'serverless', 'testing'],
    license: own.license,
    engines: { node: '>=20' },
    bin: { 'wxcloud-local': 'bin/wxcloud-local.cjs' },
    main: './dist/wxcloud-local.cjs',
    types: './dist/index.d.ts',
    exports: {
      '.': TYPES_AND_CODE('index.d.ts'),
      './testing': TYPES_AND_CODE('testing.d.ts'),
      './package.json': './package.json',
    },
    files: ['bin', 'dist', 'examples', 'README.zh-CN.md', 'CONFORMANCE.md'],
    dependencies: Object.fromEntries(EXTERNAL.map((name) => [name, versions[name]])),
  };
}
