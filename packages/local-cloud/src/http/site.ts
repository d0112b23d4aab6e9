import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { CloudError } from '../errors';
import type { CloudOptions } from '../options';
import { sendText } from './reply';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A name with a hash in it never changes its content. */
const HASHED = /[.-][0-9a-f]{8,}\./;

/** Serves the built app: single files first, then the folder, then index.html for the app's own routes. */
export function serveSite(
  site: CloudOptions['site'],
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  if (!site || (request.method !== 'GET' && request.method !== 'HEAD'))
    throw new CloudError('NOT_FOUND', `nothing answers ${request.method} ${path}`, 404);
  const single = site.files?.[path];
  if (single) return send(request, response, single.contentType, Buffer.from(single.body), false);
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const file =
    fileIn(site.dir, wanted) ?? (extname(path) === '' ? fileIn(site.dir, '/index.html') : undefined);
  if (!file) throw new CloudError('NOT_FOUND', `the site has no ${path}`, 404);
  send(request, response, contentTypeOf(file), readFileSync(file), HASHED.test(file.slice(site.dir.length)));
}

/** Sends a file whose content may change, with headers beside the usual ones. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  headers: OutgoingHttpHeaders,
): void {
  send(request, response, contentTypeOf(file), readFileSync(file), false, headers);
}

const contentTypeOf = (file: string) => CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';

/** The file of a folder that a path of an address names; nothing outside the folder, whatever the path. */
export function fileIn(dir: string, path: string): string | undefined {
  const file = normalize(join(dir, path));
  if (path.includes('\0') || !file.startsWith(normalize(dir + sep))) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  contentType: string,
  body: Buffer,
  immutable: boolean,
  more: OutgoingHttpHeaders = {},
): void {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const cacheControl = immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { etag, 'cache-control': cacheControl, 'x-content-type-options': 'nosniff', ...more };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers);
    response.end();
  } else sendText(response, 200, contentType, request.method === 'HEAD' ? '' : body, headers);
}
