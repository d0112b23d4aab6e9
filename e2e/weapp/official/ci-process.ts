import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Ci from 'miniprogram-ci';
import { inRoot, root } from '@fangzhen/tools/root';
import { routes } from '../build';
import type { CiReport } from './ci-report';

/*
 * Writes what miniprogram-ci says of the build into the file that is named. In a process of its own: the tool is large,
 * starts others, watches the folder and talks. It stays offline, with its own list of files that may be uploaded: a
 * closed port as proxy lets it know at once. The key is asked for and not used.
 */
const ci = createRequire(inRoot('e2e/package.json'))('miniprogram-ci') as typeof Ci;
const folder = mkdtempSync(join(tmpdir(), 'miniprogram-ci-'));
const privateKeyPath = join(folder, 'key');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }));

const options = {
  appid: 'touristappid',
  type: 'miniProgram' as const,
  projectPath: root,
  privateKeyPath,
  // Not in its types: without it WeChat is asked what the account may do.
  attr: async () => ci.DefaultProjectAttr,
};
// What it starts is plain JavaScript in another folder, where the loader that runs this file cannot be found.
process.execArgv = [];

async function report(): Promise<CiReport> {
  ci.proxy('http://127.0.0.1:9');
  const project = new ci.Project(options);
  const app = await ci.getAppJSON(project);
  const pages: CiReport['pages'] = {};
  for (const pagePath of routes)
    pages[pagePath] = { ...(await ci.getPageJSON(project, { miniprogramRoot: 'dist/weapp/', pagePath })) };
  const files = await ci.getCompiledResult({
    project,
    version: '1.0.0',
    desc: '',
    setting: { es6: true, minify: true, minifyWXML: true, minifyWXSS: true },
    onProgressUpdate: () => undefined,
  });
  const compiled = Object.entries(files).map(
    ([path, content]) => [path, Buffer.byteLength(content)] as const,
  );
  const { files: found } = (await ci.analyseCode(project)) as {
    files: { path: string; subPackage: string | null }[];
  };
  const analysed = found.map(
    ({ path, subPackage }) => [path, subPackage?.replace(/\/$/, '') ?? 'main'] as const,
  );
  const quality = await ci.checkCodeQuality(project);
  return {
    app: { ...app },
    pages,
    compiled: Object.fromEntries(compiled),
    analysed: Object.fromEntries(analysed),
    quality,
  };
}

try {
  writeFileSync(process.argv[2]!, JSON.stringify(await report()));
} finally {
  rmSync(folder, { recursive: true });
}
process.exit();
