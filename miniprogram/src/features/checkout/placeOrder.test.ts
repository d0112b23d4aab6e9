import fc from 'fast-check';
import { KEEP_MS, pendingOrders, type PlaceBody, type PlaceRequest } from './pendingOrder';
import { placeOrder, resendPending, type PlaceTools } from './placeOrder';

/** What becomes of one send: it never arrives, its answer gets lost, it is refused, or it is answered. */
type Fate = 'lostRequest' | 'lostReply' | 'refused' | 'answered';

const refusal = (code: string, details = {}) => Object.assign(new Error(code), { code, details });

/** A server that keeps I7, a network with a fate for each send, and a phone whose storage outlives the app. */
function world(fates: Fate[] = []) {
  const orders = new Map<string, { orderId: string; body: string }>();
  const phone = new Map<string, string>();
  const sent: PlaceBody[] = [];
  let clockMs = 0;
  let ids = 0;
  const answer = (body: PlaceBody) => {
    const text = JSON.stringify(body);
    const found = orders.get(body.clientOrderId);
    if (found && found.body !== text) throw refusal('KEY_REUSED', { orderId: found.orderId });
    const order = found ?? { orderId: `order${orders.size + 1}`, body: text };
    orders.set(body.clientOrderId, order);
    const parts = body.parts.map(({ storeId }) => ({
      orderId: order.orderId,
      storeId,
      state: 'unpaid' as const,
      payFen: 1,
    }));
    return { orderId: order.orderId, orders: parts, payFen: body.expectedPayFen };
  };
  const tools: PlaceTools = {
    async send(body) {
      sent.push(body);
      const fate = fates.shift() ?? 'answered';
      if (fate === 'lostRequest') throw refusal('NO_ANSWER');
      if (fate === 'refused' && !orders.has(body.clientOrderId)) throw refusal('PRICE_CHANGED');
      const reply = answer(body);
      if (fate === 'lostReply') throw refusal('NO_ANSWER');
      return reply;
    },
    pending: pendingOrders(
      {
        get: <T>(key: string) => (phone.has(key) ? (JSON.parse(phone.get(key)!) as T) : undefined),
        set: (key, value) =>
          void (value === undefined ? phone.delete(key) : phone.set(key, JSON.stringify(value))),
      },
      () => clockMs,
    ),
    newId: () => `id${++ids}`,
    sleep: async () => {},
  };
  return { tools, sent, orders, pass: (ms: number) => void (clockMs += ms) };
}

const request = (payFen = 1500, storeIds = ['s1']): PlaceRequest => ({
  parts: storeIds.map((storeId) => ({
    storeId,
    lines: [{ skuId: 'latte', qty: 1 }],
    fulfilment: { kind: 'pickup' },
  })),
  couponIds: [],
  points: 0,
  expectedPayFen: payFen,
});

test('I7: the id is kept before the request is sent, with the exact body', async () => {
  const { tools } = world();
  let kept: unknown;
  const { send } = tools;
  tools.send = (body) => {
    kept = tools.pending.get(['s1']);
    return send(body);
  };
  await placeOrder(request(), tools);
  expect(kept).toMatchObject({ unanswered: true, body: { ...request(), clientOrderId: 'id1' } });
  expect(tools.pending.get(['s1'])).toBeUndefined();
});

test('I7: a lost reply is followed by the same request, and there is one order', async () => {
  const { tools, sent, orders } = world(['lostReply', 'lostRequest']);
  expect(await placeOrder(request(), tools)).toMatchObject({ kind: 'placed', orderId: 'order1' });
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(orders.size).toBe(1);
});

test('I7: after the app was killed the very same body is sent again', async () => {
  const { tools, sent, orders } = world(['lostReply', 'lostReply', 'lostReply']);
  await expect(placeOrder(request(), tools)).rejects.toMatchObject({ code: 'NO_ANSWER' });
  expect(await resendPending(['s1'], tools)).toMatchObject({ kind: 'placed', orderId: 'order1' });
  expect(sent[3]).toEqual(sent[0]);
  expect(orders.size).toBe(1);
});

test('I7: changed after a lost reply, it leads to the order that stands instead of making a second', async () => {
  const { tools, orders } = world(['lostReply', 'lostReply', 'lostReply']);
  await placeOrder(request(1500), tools).catch(() => undefined);
  expect(await placeOrder(request(1400), tools)).toEqual({ kind: 'earlier', orderId: 'order1' });
  expect(orders.size).toBe(1);
  expect(await placeOrder(request(1400), tools)).toMatchObject({ kind: 'placed', orderId: 'order2' });
});

test('I7: what was sent for two stores is found again from either of them, and from no other', async () => {
  const { tools, orders } = world(['lostReply', 'lostReply', 'lostReply']);
  await placeOrder(request(1500, ['s1', 's2']), tools).catch(() => undefined);
  expect(await resendPending(['s3'], tools)).toBeUndefined();
  expect(await placeOrder(request(900, ['s2']), tools)).toEqual({ kind: 'earlier', orderId: 'order1' });
  expect(tools.pending.get(['s1'])).toBeUndefined();
  expect(orders.size).toBe(1);
});

test('a refused request is answered: it may be mended and keeps its id', async () => {
  const { tools, sent } = world(['refused']);
  await expect(placeOrder(request(1500), tools)).rejects.toMatchObject({ code: 'PRICE_CHANGED' });
  expect(await resendPending(['s1'], tools)).toBeUndefined();
  await placeOrder(request(1600), tools);
  expect(sent.map((body) => body.clientOrderId)).toEqual(['id1', 'id1']);
});

test('a new order gets a new id; so does one after an old request was forgotten', async () => {
  const { tools, sent, pass } = world(['answered', 'lostRequest', 'lostRequest', 'lostRequest']);
  await placeOrder(request(), tools);
  await placeOrder(request(), tools).catch(() => undefined);
  pass(KEEP_MS);
  expect(await resendPending(['s1'], tools)).toBeUndefined();
  await placeOrder(request(), tools);
  expect([...new Set(sent.map((body) => body.clientOrderId))]).toEqual(['id1', 'id2', 'id3']);
});

const fate = fc.constantFrom<Fate>('lostRequest', 'lostReply', 'refused', 'answered');

test('I7: whatever is lost, and however the cart changes in between, one wish is one order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 12 }),
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 8 }),
      async (fates, taps) => {
        const { tools, orders } = world(fates);
        for (const [again, payFen] of taps) {
          const placed = await (
            again ? resendPending(['s1'], tools) : placeOrder(request(payFen), tools)
          ).catch(() => undefined);
          if (!placed) continue;
          expect([...orders.values()].map(({ orderId }) => orderId)).toEqual([placed.orderId]);
          return;
        }
        expect(orders.size).toBeLessThanOrEqual(1);
      },
    ),
  );
});
