import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock';
import { CloudError, invalidParam } from '../errors';
import { readBody } from '../http/body';
import { readMultipart } from '../http/multipart';
import { sendJson, sendText } from '../http/reply';
import { isCloudPath } from './cloud-path';
import { FileNames, type StoredFile } from './names';

interface FilesOptions {
  dir: string;
  envId: string;
  secret: string;
  /** Address of the server, such as `http://127.0.0.1:4173`. */
  url: string;
  clock: Clock;
}

const LARGEST_FILE_BYTES = 50 * 1024 * 1024;
/** What a form may have beside the file. */
const LARGEST_FORM_BYTES = 64 * 1024;
const LINK_SECONDS = 7200;

type Action = (params: Record<string, unknown>) => Record<string, unknown>;

/**
 * Cloud storage: the SDK asks /admin for a signed address, then sends or fetches the bytes at /cos.
 * On disk a file is named by the hash of its path, so no path can lead anywhere else.
 */
export class Files {
  private readonly names: FileNames;

  constructor(private readonly options: FilesOptions) {
    mkdirSync(options.dir, { recursive: true });
    this.names = new FileNames(options.dir);
  }

  readonly actions: Record<string, Action> = {
    'storage.getUploadMetadata': (params) => this.uploadMetadata(params['path']),
    'storage.batchGetDownloadUrl': (params) => ({
      data: {
        download_list: listOf(params['file_list']).map((item) => this.downloadItem(item as DownloadItem)),
      },
    }),
    'storage.batchDeleteFile': (params) => ({
      data: { delete_list: listOf(params['fileid_list']).map((fileId) => this.deleteItem(String(fileId))) },
    }),
  };

  private get prefix(): string {
    return `cloud://${this.options.envId}.local/`;
  }

  private hash(path: string): string {
    return createHash('sha256').update(path).digest('hex');
  }

  private diskPath(path: string): string {
    return join(this.options.dir, this.hash(path));
  }

  private uploadMetadata(path: unknown): Record<string, unknown> {
    checkPath(path);
    const fileId = this.prefix + path;
    const authorization = this.sign('put', path, 0);
    return {
      data: {
        url: `${this.options.url}/cos/${encodeURI(path)}`,
        token: 'local',
        authorization,
        fileId,
        cosFileId: createHash('sha256').update(fileId).digest('hex'),
      },
    };
  }

  private downloadItem({ fileid, max_age: maxAgeSeconds }: DownloadItem): Record<string, unknown> {
    const path = this.pathOf(fileid);
    if (!path || !this.size(path))
      return { fileID: fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST', maxAge: 0 };
    const untilMs = this.options.clock.nowMs() + 1000 * (maxAgeSeconds || LINK_SECONDS);
    const sign = this.sign('get', path, untilMs);
    const url = `${this.options.url}/cos/${path}?sign=${sign}&t=${untilMs}`;
    return { fileID: fileid, tempFileURL: url, code: 'SUCCESS', maxAge: maxAgeSeconds || LINK_SECONDS };
  }

  private deleteItem(fileId: string): Record<string, unknown> {
    const path = this.pathOf(fileId);
    if (!path || !this.size(path)) return { fileID: fileId, code: 'STORAGE_FILE_NONEXIST' };
    this.remove(path);
    return { fileID: fileId, code: 'SUCCESS' };
  }

  private pathOf(fileId: unknown): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(this.prefix)
      ? fileId.slice(this.prefix.length)
      : undefined;
  }

  private size(path: string): { bytes: number } | undefined {
    const stat = statSync(this.diskPath(path), { throwIfNoEntry: false });
    return stat && { bytes: stat.size };
  }

  private sign(method: string, path: string, untilMs: number): string {
    return createHmac('sha256', this.options.secret).update(`${method} ${untilMs} ${path}`).digest('hex');
  }

  /** `PUT /cos/<path>` (SDK 4), `POST /cos/<path>` with a form (SDK 3) and `GET /cos/<path>?sign=&t=`. */
  async door(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = decodeURIComponent(url.pathname.slice('/cos/'.length));
    if (request.method === 'PUT') return this.receive(request, response, path);
    if (request.method === 'POST') return this.receiveForm(request, response, path);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new CloudError('METHOD', 'PUT, POST or GET', 405);
    const untilMs = Number(url.searchParams.get('t'));
    if (
      url.searchParams.get('sign') !== this.sign('get', path, untilMs) ||
      untilMs < this.options.clock.nowMs()
    )
      throw new CloudError('SIGN', 'the link is not valid, or no longer', 403);
    await this.send(request, response, path);
  }

  /**
   * `GET /local/files/<path>`: what WeChat's image component does with a `cloud://` id on the client. By the default
   * permission of cloud storage everyone may read, so no signature is asked for. `PUT` and `DELETE` are for the person at
   * this machine, who may do everything.
   */
  async local(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { method = '' } = request;
    if (method === 'GET' || method === 'HEAD') return this.send(request, response, path);
    if (method === 'PUT') {
      checkPath(path);
      return this.store(request, response, path);
    }
    if (method !== 'DELETE') throw new CloudError('METHOD', 'GET, PUT or DELETE', 405);
    if (!this.size(path)) throw new CloudError('STORAGE_FILE_NONEXIST', 'no such file', 404);
    this.remove(path);
    sendJson(response, 200, {});
  }

  /** @returns the files whose path begins with `prefix`, by path, at most `limit` of them */
  async list(
    prefix: string,
    limit: number,
  ): Promise<{ files: (StoredFile & { fileId: string })[]; more: boolean }> {
    const { files, more } = await this.names.list(prefix, limit);
    return { files: files.map((file) => ({ ...file, fileId: this.prefix + file.path })), more };
  }

  private remove(path: string): void {
    rmSync(this.diskPath(path));
    this.names.forget(this.hash(path));
  }

  /** Keeps a file as it is given; for demo data. */
  async put(path: string, body: Uint8Array | string): Promise<void> {
    const part = join(this.options.dir, `part-${randomUUID()}`);
    await writeFile(part, body, { flush: true } as never);
    await this.names.keep(this.hash(path), path);
    await rename(part, this.diskPath(path));
  }

  private async send(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const size = this.size(path);
    if (!size) throw new CloudError('STORAGE_FILE_NONEXIST', 'no such file', 404);
    const contentType =
      CONTENT_TYPES[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    const headers = { 'content-type': contentType, 'content-length': size.bytes, ...HARMLESS };
    response.writeHead(200, headers);
    if (request.method === 'HEAD') response.end();
    // Whoever asked may leave in the middle: nobody is there then to be told.
    else await pipeline(createReadStream(this.diskPath(path)), response).catch(() => response.destroy());
  }

  private async receive(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.headers.authorization !== this.sign('put', path, 0))
      throw new CloudError('SIGN', 'not a signed upload', 403);
    await this.store(request, response, path);
  }

  private async store(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE_BYTES)
      throw new CloudError('BODY_TOO_LARGE', `a file may have ${LARGEST_FILE_BYTES} bytes`, 413);
    const part = join(this.options.dir, `part-${randomUUID()}`);
    let bytes = 0;
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > LARGEST_FILE_BYTES) request.destroy();
    });
    try {
      await pipeline(request, createWriteStream(part, { flush: true } as never)).catch((error: unknown) => {
        throw request.errored ? new CloudError('BODY_CUT', 'the upload ended before it was whole') : error;
      });
      await this.names.keep(this.hash(path), path);
      await rename(part, this.diskPath(path));
    } finally {
      rmSync(part, { force: true });
    }
    response.writeHead(200, { 'content-length': 0 });
    response.end();
  }

  private async receiveForm(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const body = await readBody(request, LARGEST_FILE_BYTES + LARGEST_FORM_BYTES);
    const form = readMultipart(request.headers['content-type'] ?? '', body);
    const file = form.get('file');
    if (form.get('Signature')?.toString() !== this.sign('put', path, 0))
      return refuseUpload(response, 403, 'SignatureDoesNotMatch', 'not a signed upload');
    if (!file) return refuseUpload(response, 400, 'MalformedPOSTRequest', 'the form has no file');
    await this.put(path, file);
    response.writeHead(204);
    response.end();
  }
}

/** @throws STORAGE_SIGN_PARAM_INVALID */
function checkPath(path: unknown): asserts path is string {
  if (!isCloudPath(path))
    throw new CloudError('STORAGE_SIGN_PARAM_INVALID', `not a possible cloudPath: ${JSON.stringify(path)}`);
}

/** A file may hold anything, such as an SVG with a script: opened by itself, it must not act as a page of this server. */
const HARMLESS = {
  'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** As the object storage answers, in XML: SDK 3 reads the code and the message. */
function refuseUpload(response: ServerResponse, status: number, code: string, message: string): void {
  const ids = '<RequestId>local</RequestId><TraceId>local</TraceId>';
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>${ids}</Error>`;
  sendText(response, status, 'application/xml', xml);
}

interface DownloadItem {
  fileid: string;
  max_age?: number;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw invalidParam('expected a list');
  return value;
}

const CONTENT_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
