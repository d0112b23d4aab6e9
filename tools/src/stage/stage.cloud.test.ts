import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MORNING_MS, Shopping, startStage, type Stage } from './index';

const STORE = 'morrow-sh-01';
const newFolder = () => mkdtempSync(join(tmpdir(), 'stage-'));

/** An order of the first thing that this store has. */
async function placeOne(stage: Stage): Promise<string> {
  const menu = await stage.call('lin', 'catalog', 'brandHome', { brandId: 'morrow', storeId: STORE });
  const { id: productId } = menu.categories
    .flatMap(({ products }) => products)
    .find(({ soldOut }) => !soldOut)!;
  const { product } = await stage.call('lin', 'catalog', 'product', { productId, storeId: STORE });
  const { id: skuId } = product.skus.find(({ available }) => available > 0)!;
  const { orderId } = await new Shopping(stage).place('lin', { storeId: STORE, lines: [{ skuId, qty: 1 }] });
  return orderId;
}

test('what was ordered is there after a restart, and the same people can pay it', async () => {
  const dataDir = newFolder();
  const first = await startStage({ dataDir, nowMs: MORNING_MS });
  const orderId = await placeOne(first);
  await first.close();

  const second = await startStage({ dataDir, nowMs: MORNING_MS });
  const { order } = await second.call('lin', 'orders', 'one', { orderId });
  expect(order).toMatchObject({ id: orderId, state: 'unpaid' });
  const shopping = new Shopping(second);
  await shopping.pay('lin', orderId);
  expect(await shopping.settled('lin', orderId)).toBe('paid');
  await second.close();
});

test('a second start on the same folder is refused and leaves the first alone', async () => {
  const dataDir = newFolder();
  const first = await startStage({ dataDir });
  await expect(startStage({ dataDir })).rejects.toThrow(/in use by another start/);
  await expect(startStage({ dataDir, fresh: true })).rejects.toThrow(/in use by another start/);
  expect((await first.call('lin', 'stores', 'cities', {})).cities.length).toBeGreaterThan(0);
  await first.close();
});

test('a taken port and a damaged database are told in one line that says what to do', async () => {
  const dataDir = newFolder();
  const first = await startStage({ dataDir });
  await expect(startStage({ port: first.cloud.port })).rejects.toThrow(/^Port \d+ is taken: .*--port\.$/);
  await first.close();
  for (const name of readdirSync(join(dataDir, 'cloud'))) {
    if (name.startsWith('data.db')) writeFileSync(join(dataDir, 'cloud', name), 'x'.repeat(8192));
  }
  await expect(startStage({ dataDir })).rejects.toThrow(
    /^The data in .* cannot be used .*--fresh.*--data\.$/,
  );
});

test('the demo pictures are shown, and the clock starts where it is told', async () => {
  const stage = await startStage({ nowMs: MORNING_MS });
  const { brands } = await stage.call('lin', 'home', 'open', {});
  const logo = brands[0]!.logo.replace(/^cloud:\/\/[^/]+\//, `${stage.url}/local/files/`);
  const reply = await fetch(logo);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(stage.cloud.clock.nowMs() - MORNING_MS).toBeLessThan(60_000);
  await stage.close();
});
