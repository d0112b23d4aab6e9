import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cloud } from '../kernel';
import { CloudError } from '../errors';
import { admin } from './admin';
import { callDoor } from './call-door';
import { refuseStrangers } from './guard';
import { httpRoute } from './http-routes';
import { localDoor } from './local-door';
import { servePage } from '../page/page';
import { leadTo, sendError } from './reply';
import { serveSite } from './site';

export const HOST = '127.0.0.1';

/** @throws saying what to do when the port is taken */
export async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer({ keepAliveTimeout: 65_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: stop what uses it, or choose another port`)
          : error,
      ),
    );
    server.listen(port, HOST, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

export function serve(server: Server, cloud: Cloud): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    route(cloud, request, response).catch((error: unknown) => {
      if (!(error instanceof CloudError))
        cloud.log({
          level: 'error',
          text: `${request.method} ${request.url}: ${(error as Error)?.stack ?? String(error)}`,
        });
      sendError(response, error);
    });
  });
}

async function route(cloud: Cloud, request: IncomingMessage, response: ServerResponse): Promise<void> {
  refuseStrangers(request, cloud.port);
  const target = request.url ?? '/';
  if (target.startsWith('/admin')) return admin(cloud, request, response);
  const url = new URL(target, `http://${HOST}`);
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
