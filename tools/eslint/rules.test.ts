import { RuleTester } from 'eslint';
import { refusal } from './imports-between-areas.mjs';
import noEscapeFromTransaction from './no-escape-from-transaction.mjs';

const allowed = (file: string, specifier: string, typeOnly = false) =>
  refusal(file, specifier, typeOnly) === undefined;

test.each([
  ['packages/steps/src/a.ts', '@fangzhen/cloudkit'],
  ['packages/cloudkit/src/a.ts', 'wx-server-sdk'],
  ['cloudfunctions/orders/place.ts', './price'],
  ['cloudfunctions/orders/place.ts', '@fangzhen/steps/reserveStock'],
  ['cloudfunctions/orders/place.ts', '../shared/shops'],
  ['miniprogram/src/brands/morrow/pages/home/index.tsx', '../../../../features/menu'],
  ['miniprogram/src/app.config.ts', './brands/morrow/manifest'],
  ['packages/domain/src/pricing.ts', 'lodash-es/sumBy'],
  ['packages/steps/src/a.cloud.test.ts', '@fangzhen/demo'],
  ['cloudfunctions/shared/testing/scene.ts', '@fangzhen/tools/stage'],
  ['tools/src/stage/index.ts', '@fangzhen/demo'],
])('%s may import %s', (file, specifier) => expect(refusal(file, specifier, false)).toBeUndefined());

test.each([
  ['packages/steps/src/a.ts', 'wx-server-sdk'],
  ['packages/cloudkit/src/a.ts', '@fangzhen/steps'],
  ['packages/domain/src/a.ts', '@fangzhen/contracts'],
  ['packages/domain/src/a.ts', 'axios'],
  ['packages/local-cloud/src/a.ts', '@fangzhen/contracts'],
  ['packages/steps/src/a.ts', '@fangzhen/demo'],
  ['packages/steps/src/a.ts', '../../cloudkit/src/gateway'],
  ['cloudfunctions/orders/place.ts', '../points/hold'],
  ['cloudfunctions/orders/place.ts', '@fangzhen/cloudfunctions/points/hold'],
  ['cloudfunctions/orders/place.ts', '@fangzhen/local-cloud'],
  ['miniprogram/src/brands/morrow/theme.ts', '../loom/theme'],
  ['miniprogram/src/ui/button.tsx', '../features/cart'],
  ['miniprogram/src/pages/home/index.tsx', '../../console/theme'],
  ['miniprogram/src/features/cart.ts', '@fangzhen/cloudkit'],
])('%s may not import %s', (file, specifier) => expect(refusal(file, specifier, false)).toBeTruthy());

test('domain may use the types of contracts, nothing else of it', () => {
  expect(allowed('packages/domain/src/a.ts', '@fangzhen/contracts', true)).toBe(true);
  expect(allowed('packages/domain/src/a.ts', '@fangzhen/cloudkit', true)).toBe(false);
});

new RuleTester().run('no-escape-from-transaction', noEscapeFromTransaction, {
  valid: [
    'db.where({ a: 1 }).update({ a: 2 })',
    'runTransaction(async (t) => { await t.doc("a").update({ a: 2 }) })',
    'runTransaction(async (t) => t.where({ a: 1 }).get())',
    'ctx.store.transaction(async (tx) => { await tx.put("orders", order) })',
    'runTransaction(async (t) => 1).then(() => db.count())',
  ],
  invalid: [
    'runTransaction(async (t) => { await orders.where({ a: 1 }).update({ a: 2 }) })',
    'db.runTransaction(async function (t) { await orders.where({ a: 1 }).limit(1).remove() })',
    'store.transaction(async (t) => { [1].map(async () => { await orders.where({}).count() }) })',
    'ctx.store.transaction(async (tx) => { await ctx.store.update("stock", {}, {}) })',
    'inTransaction((t) => orders.aggregate())',
  ].map((code) => ({ code, errors: 1 })),
});
