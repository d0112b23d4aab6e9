import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Cloud } from '../kernel';
import { clearError, CloudError } from '../errors';
import type { Address } from './address';
import { admin } from './admin';
import { callDoor } from './call-door';
import { refuseStrangers } from './guard';
import { httpRoute } from './http-routes';
import { localDoor } from './local-door';
import { servePage } from '../page/page';
import { leadTo, sendError } from './reply';
import { serveSite } from './site';

/** A request that has not arrived after so long is answered 408 and its connection closed. */
const ARRIVAL_MS = 60_000;

/** @throws saying what to do when the port is taken, or the address is not this machine's */
export async function listen(
  wanted: Address,
  arrivalMs = ARRIVAL_MS,
): Promise<{ server: Server; address: Address }> {
  const server = createServer({
    keepAliveTimeout: 65_000,
    headersTimeout: arrivalMs,
    requestTimeout: arrivalMs,
    connectionsCheckingInterval: Math.min(5000, arrivalMs),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, wanted)));
    server.listen(wanted.port, wanted.host, resolve);
  });
  return { server, address: wanted.at((server.address() as AddressInfo).port) };
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken: stop what uses it, or choose another port`);
  if (error.code === 'EACCES') return new Error(`Port ${port} is not allowed: choose one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(`Cannot listen on ${host}: this machine has no such address`);
  return error;
}

/** Ends every connection, also those that wait for the next request. */
export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

export function serve(server: Server, cloud: Cloud): void {
  server.on('clientError', answerNonsense);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(cloud, request, response).catch((error: unknown) => {
      if (!clearError(error))
        cloud.log({
          level: 'error',
          text: `${request.method} ${request.url}: ${(error as Error)?.stack ?? String(error)}`,
        });
      sendError(response, error);
    });
  });
}

/** What is no HTTP request, has too many headers or does not arrive in time, as Node's parser finds it. */
function answerNonsense(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, code, message] = NONSENSE[error.code ?? ''] ?? [
    '400 Bad Request',
    'BAD_REQUEST',
    'this is no HTTP',
  ];
  const body = JSON.stringify({ code, message });
  const headers = `content-type: application/json; charset=utf-8\r\ncontent-length: ${body.length}`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\nconnection: close\r\n\r\n${body}`);
}

const NONSENSE: Record<string, [status: string, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'HEADERS_TOO_LARGE',
    'the headers are too large',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'REQUEST_TIMEOUT', 'the request did not arrive in time'],
};

async function route(cloud: Cloud, request: IncomingMessage, response: ServerResponse): Promise<void> {
  refuseStrangers(request, cloud.address);
  // Nearly every request is one of these: no need to take its address apart.
  if (/^\/admin(\?|$)/.test(request.url ?? '')) return admin(cloud, request, response);
  const url = urlOf(request);
  const path = url.pathname;
  if (path.startsWith('/call/') && request.method === 'POST')
    return callDoor(cloud, request, response, decodeURIComponent(path.slice('/call/'.length)));
  if (path.startsWith('/local/files/'))
    return cloud.files.local(request, response, decodeURIComponent(path.slice('/local/files/'.length)));
  if (path === '/local/' || path.startsWith('/local/page/')) return servePage(request, response, path);
  if (path.startsWith('/local/')) return localDoor(cloud, request, response, url);
  if (path.startsWith('/http/')) return httpRoute(cloud, request, response, url);
  if (path.startsWith('/cos/')) return cloud.files.door(request, response, url);
  if (path === '/local' || (path === '/' && !cloud.site)) return leadTo(response, '/local/');
  serveSite(cloud.site, request, response, decodeURIComponent(path));
}

/** Only path and query of an address are looked at. */
const ANY = 'localhost';

/** @throws 400 unless the request names a path of this server */
function urlOf({ url = '' }: IncomingMessage): URL {
  if (!url.startsWith('/') || url.startsWith('//') || !URL.canParse(url, `http://${ANY}`))
    throw new CloudError('BAD_URL', 'the address is not a path of this server');
  return new URL(url, `http://${ANY}`);
}
