import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CloudError } from '../errors';
import { fileIn, sendFile } from '../http/site';

/** Plain ES modules, sent as they are: nothing is built. */
const STATIC = fileURLToPath(new URL('./static', import.meta.url));

/** Where the browser finds lit-html, the page's one library. */
const LIBRARY_PREFIX = '/local/page/lit-html/';

/** The root of the library's package: its browser files lie there, while `resolve` leads to those for node. */
function libraryFolder(): string {
  let folder = dirname(createRequire(import.meta.url).resolve('lit-html'));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/**
 * The page to look at the cloud: `GET /local/` and its files under `/local/page/`. It shows documents, logs and names that
 * may hold anything, so besides being escaped nothing may run, load or be framed that is not the page's own.
 * @throws 404, 405
 */
export function servePage(request: IncomingMessage, response: ServerResponse, path: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new CloudError('METHOD', 'GET', 405);
  const file = path.startsWith(LIBRARY_PREFIX)
    ? fileIn(libraryFolder(), path.slice(LIBRARY_PREFIX.length - 1))
    : fileIn(STATIC, path === '/local/' ? '/index.html' : path.slice('/local/page'.length));
  if (!file) throw new CloudError('NOT_FOUND', `the page has no ${path}`, 404);
  const headers = path === '/local/' ? { 'content-security-policy': policy(readFileSync(file, 'utf8')) } : {};
  sendFile(request, response, file, headers);
}

/** The import map has to stand in the page itself, so it is named by its hash. */
function policy(html: string): string {
  const importMap = /<script type="importmap">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(importMap).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
