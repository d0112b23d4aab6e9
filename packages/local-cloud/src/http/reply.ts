import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { clearError } from '../errors';

export function sendText(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers?: OutgoingHttpHeaders,
): void {
  if (response.destroyed || response.headersSent) return;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { 'content-type': contentType, 'content-length': length, ...headers });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers?: OutgoingHttpHeaders,
): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

/** Errors at the doors of our own: `{code, message, requestId?}` with a fitting status. */
export function sendError(response: ServerResponse, error: unknown): void {
  const known = clearError(error);
  const { requestId } = (error ?? {}) as { requestId?: string };
  const body = {
    code: known?.code ?? 'INTERNAL',
    message: known?.message ?? 'the local cloud failed; its log says why',
    requestId,
  };
  // The rest of a refused upload is not worth reading.
  const close = known?.status === 413 ? { connection: 'close' } : undefined;
  sendJson(response, known?.status ?? 500, body, close);
}

export function leadTo(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'content-length': 0 });
  response.end();
}
