import { request } from 'node:http';

export interface Sent {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/** Sends exactly this. @returns status and text, or why the connection ended */
export const sendTo = (port: number, { method, path, headers, body = '' }: Sent) =>
  new Promise<{ status: number; text: string }>((resolve) => {
    const refused = (error: Error) => resolve({ status: 0, text: error.message });
    try {
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          headers: { ...length, ...headers },
          agent: false,
        },
        (reply) => {
          const pieces: Buffer[] = [];
          reply.on('data', (piece: Buffer) => pieces.push(piece));
          reply.on('end', () =>
            resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(pieces).toString() }),
          );
          reply.on('error', refused);
        },
      );
      asked.on('error', refused);
      asked.end(body);
    } catch (error) {
      refused(error as Error);
    }
  });
