import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { CloudError } from '../errors';

/** The whole body. @throws 413 as soon as it is longer than allowed */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () =>
      new CloudError('BODY_TOO_LARGE', `the body is larger than ${mostBytes} bytes`, 413);
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return reject(tooLarge());
    const pieces: Buffer[] = [];
    let bytes = 0;
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= mostBytes) pieces.push(piece);
      else reject(tooLarge());
    });
    request.on('end', () => resolve(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)));
    request.on('error', () => reject(new CloudError('BODY_CUT', 'the body ended before it was whole')));
  });
}

/** @throws 400 if the body is not a JSON object */
export function parseObject(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    if (!isUtf8(body)) throw new Error('it is not UTF-8');
    value = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new CloudError('INVALID_JSON', `the body is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CloudError('INVALID_JSON', 'the body must be a JSON object');
  return value as Record<string, unknown>;
}
