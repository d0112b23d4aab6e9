import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FLOOR_ANSWERS } from './documents';

/**
 * The floor: the least that a server of the SDK can do. It reads a request to its end and answers the constant of that path,
 * of the shape and size that the cloud answers. Its first line says where it is.
 */
const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  const path = new URL(request.url!, 'http://floor').pathname.slice(1);
  const body = FLOOR_ANSWERS[path] ?? '{}';
  request.resume().on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());
