import { contracts, type InvoiceInput } from '@fangzhen/contracts';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const CLERK = 'clerk-morrow';
const invoice: InvoiceInput = {
  ...{ kind: 'company', title: '云陌集团', taxNumber: '91350100M000100Y43', email: 'a@example.com' },
};

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

test('an invoice is asked for, comes to what was not given back, and is made out once for what finance saw', async () => {
  const { stage, shop, storeId } = scene;
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(20);
  const orderId = await shop.buy('zhou', { storeId, lines: [{ skuId: skuId!, qty: 2 }] });
  expect(await stage.answer('zhou', 'invoices', 'ask', { orderId, invoice })).toMatchObject({
    error: { code: 'ORDER_STATE' },
  });
  await shop.handOver(CLERK, 'zhou', storeId, orderId);
  const { order } = await stage.call('zhou', 'invoices', 'ask', { orderId, invoice });
  expect(order).toMatchObject({ invoice: { state: 'asked' }, can: { askInvoice: true } });
  expect(await stage.answer('lin', 'invoices', 'ask', { orderId, invoice })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });

  const refund = { storeId, orderId, lines: [{ line: 0, qty: 1 }], reason: '做错了', restock: false };
  const { afterSale } = await stage.call(CLERK, 'afterSales', 'refund', {
    clientAskId: 'client-give-0001',
    ...refund,
  });
  const amountFen = order.payFen - afterSale.amountFen;
  const waiting = await stage.call('finance', 'invoices', 'list', { state: 'asked' });
  expect(v.parse(contracts.invoices.list.output, waiting)).toEqual(waiting);
  expect(waiting.invoices).toMatchObject([{ orderId, amountFen, title: '云陌集团' }]);
  expect(
    await stage.answer('finance', 'invoices', 'issue', { orderId, amountFen: order.payFen }),
  ).toMatchObject({
    error: { code: 'STALE' },
  });
  const made = () => stage.call('finance', 'invoices', 'issue', { orderId, amountFen });
  expect([await made(), await made()]).toMatchObject(Array(2).fill({ invoice: { issuedFen: amountFen } }));
  expect(await stage.answer('zhou', 'invoices', 'ask', { orderId, invoice })).toMatchObject({
    error: { code: 'INVOICE_ISSUED' },
  });
  await scene.later(120_000);
  expect(await scene.audit(before)).toEqual([]);
});

test('I12: only the group’s finance sees and makes out invoices', async () => {
  for (const who of ['lin', CLERK, 'group', 'brand-morrow']) {
    expect(await scene.stage.answer(who, 'invoices', 'list', { state: 'asked' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
});
