import { createServer, type AddressInfo } from 'node:net';
import { freePort } from './free-port';

test('a taken port says so, and what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(freePort(port)).rejects.toThrow(`Port ${port} is taken: choose another with --port.`);
  await new Promise((resolve) => server.close(resolve));
  expect(await freePort(port)).toBe(port);
});

test('0 is any free port', async () => {
  expect(await freePort(0)).toBeGreaterThan(1023);
});
