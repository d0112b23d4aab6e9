import { openScene, type Scene } from '../shared/testing/scene';
import { QUOTE_LIFE_MS } from './quoteVersion';

jest.setTimeout(120_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const basket = async (more: object = {}) => ({
  storeId: scene.storeId,
  lines: [{ skuId: (await scene.skus(20))[0]!, qty: 1 }],
  ...more,
});
const place = (who: string, body: object) => scene.stage.answer(who, 'orders', 'place', body);

test('I13: a quote that is too old, from the future or made up binds nobody; the one made anew does', async () => {
  const wanted = await basket({ coupon: 'best', points: 'max' });
  const quote = await scene.shop.quote('lin', wanted);
  expect(quote.expiresAtMs - scene.stage.cloud.clock.nowMs()).toBeGreaterThan(QUOTE_LIFE_MS - 60_000);
  const body = scene.shop.body(wanted, quote);
  const [time, ...digests] = quote.version.split('.');
  const at = (atMs: number) => [atMs.toString(36), ...digests].join('.');
  const before = await scene.ledgers();
  for (const quoteVersion of [
    at(parseInt(time!, 36) - 2 * QUOTE_LIFE_MS),
    at(parseInt(time!, 36) + 2 * QUOTE_LIFE_MS),
    at(0),
  ])
    expect(await place('lin', { ...body, quoteVersion })).toMatchObject({
      error: { code: 'QUOTE_EXPIRED', details: { payFen: quote.payFen } },
    });
  expect(await place('lin', { ...body, quoteVersion: 'x'.repeat(60) })).toMatchObject({
    error: { code: 'BAD_INPUT' },
  });
  scene.stage.cloud.clock.advance(QUOTE_LIFE_MS + 1);
  expect(await place('lin', body)).toMatchObject({ error: { code: 'QUOTE_EXPIRED' } });
  expect((await scene.ledgers()).orders).toHaveLength(before.orders.length);
  const anew = scene.shop.body(wanted, await scene.shop.quote('lin', wanted));
  expect(await place('lin', { ...anew, clientOrderId: body.clientOrderId })).toMatchObject({ ok: true });
  expect(await scene.audit(before)).toEqual([]);
});

test('I13: what is not as it was is refused and named, also where the sum is the same', async () => {
  const wanted = await basket({ points: 50 });
  const quote = await scene.shop.quote('lin', wanted);
  const body = scene.shop.body(wanted, quote);
  const parts = quote.version.split('.');
  // As if this part of the price had been another when it was quoted.
  const with_ = (part: number) => parts.map((text, i) => (i === part ? '0'.repeat(12) : text)).join('.');
  for (const [part, name] of [
    [1, 'price'],
    [2, 'campaign'],
    [3, 'coupon'],
    [4, 'points'],
    [5, 'fee'],
  ] as const)
    expect(await place('lin', { ...body, quoteVersion: with_(part) })).toMatchObject({
      error: { code: 'PRICE_CHANGED', details: { payFen: quote.payFen, changed: [name] } },
    });
  const other = await scene.shop.quote('lin', { ...wanted, points: 0 });
  expect(await place('lin', { ...body, quoteVersion: other.version })).toMatchObject({
    error: { code: 'PRICE_CHANGED', details: { changed: ['points'] } },
  });
  expect(await place('lin', body)).toMatchObject({ ok: true });
});

test('a quote asked for twice at one price has the same digests, whoever asks', async () => {
  const wanted = await basket();
  const digests = async (who: string) => (await scene.shop.quote(who, wanted)).version.split('.').slice(1);
  expect(await digests('zhou')).toEqual(await digests('chen'));
});
