import { newBrand } from '@fangzhen/demo';

/** The files of a new brand, by path from the project's root. All of them are there to be changed. */
export function brandFiles(id: string, name: string): Record<string, string> {
  const app = `miniprogram/src/brands/${id}`;
  const component = identifier(id).replace(/^./, (first) => first.toUpperCase());
  const tokens = Object.entries(newBrand(id, name).tokens)
    .map(([token, value]) => `  ${token}: '${value}',\n`)
    .join('');
  return {
    [`${app}/manifest.ts`]: `import type { BrandManifest } from '../../features/brand/manifest';

export const manifest: BrandManifest = { id: '${id}', name: '${name}' };
`,
    [`${app}/theme.ts`]: `import type { ThemeTokens } from '@fangzhen/contracts';

/** The look until the published theme is known; then that one is kept on the phone. */
export const tokens: ThemeTokens = {
${tokens}};
`,
    [`${app}/pages/home/index.config.ts`]: `export default {
  navigationBarTitleText: '${name}',
  enablePullDownRefresh: true,
  onReachBottomDistance: 400,
};
`,
    [`${app}/pages/home/index.tsx`]: `import { BrandPage } from '../../../../features/brand/BrandPage';
import { manifest } from '../../manifest';
import { tokens } from '../../theme';

export default function ${component}Home() {
  return <BrandPage brand={manifest} tokens={tokens} />;
}
`,
    [`packages/demo/src/brands/${id}.ts`]: `import { newBrand } from '../newBrand';

export default newBrand('${id}', '${name}');
`,
  };
}

/** packages/demo/src/brands/index.ts for these brands. */
export function demoBrandsIndex(ids: string[]): string {
  const sorted = [...ids].sort();
  const imports = sorted.map((id) => `import ${identifier(id)} from './${id}';\n`).join('');
  return `// Written by \`pnpm brand:new\`: one line for each module of this folder.
${imports}import type { DemoBrand } from '../demoBrand';

export const brands: DemoBrand[] = [${sorted.map(identifier).join(', ')}];
`;
}

/** `tea-house` as a name in code: `teaHouse`. */
function identifier(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
