import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { brandFiles, demoBrandsIndex } from './files';

const USAGE = 'npm run brand:new -- <id> [--name 品牌名]';
const DEMO = 'packages/demo/src/brands';

function write(path: string, text: string): void {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), text);
  console.log(path);
}

await runMain(async () => {
  const options = { name: { type: 'string', default: '新品牌' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [id = ''] = positionals;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id === 'index') {
    throw new FriendlyError(
      `${USAGE}\nAn id has lower-case letters, digits and single hyphens, for instance tea-house.`,
    );
  }
  if (/['\\\n]/.test(values.name)) throw new FriendlyError('A name has no quotes and no backslashes.');
  const files = brandFiles(id, values.name);
  const taken = Object.keys(files).find((path) => existsSync(inRoot(path)));
  if (taken) throw new FriendlyError(`There is a brand ${id} already: ${taken}.`);
  for (const [path, text] of Object.entries(files)) write(path, text);
  const modules = readdirSync(inRoot(DEMO)).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  write(`${DEMO}/index.ts`, demoBrandsIndex(modules.map((file) => file.slice(0, -3))));
  console.log(`\nnpm start -- --fresh shows it: its two demo stores are in Shanghai and Hangzhou.`);
});
