import { setImmediate as nextTurn } from 'node:timers/promises';
import { Beginning, CALM, Engine, SimCloud, type Database } from '@fangzhen/local-cloud/sim';
import { ledgerReader } from './ledgers';
import { MORNING_MS } from './world';

const NAMES = [
  'members',
  'memberMerges',
  'orders',
  'stock',
  'coupons',
  'couponGrants',
  'couponTemplates',
  'pointsAccounts',
  'pointsEntries',
  'pointsGifts',
  'paymentNotices',
  'pickupSlots',
  'calendars',
  'campaigns',
  'tableSessions',
  'feedPages',
  'refundDays',
  'adjustmentDays',
  'pointsAdjustments',
  'stockMoves',
  'stores',
  'growthAccounts',
  'growthEntries',
  'tierRules',
];

let cloud: SimCloud;
beforeEach(() => {
  cloud = new SimCloud(
    new Engine(MORNING_MS),
    1,
    new Beginning(Object.fromEntries(NAMES.map((name) => [name, []]))),
  );
  cloud.faults = { ...CALM, flushMs: 0 };
});
afterEach(() => cloud.close());

const write = (database: Database, id: string) =>
  void database.replace(database.collection('coupons'), { _id: id }, true);

test('what is written in the same batch after a look is seen by the next', async () => {
  const read = ledgerReader();
  const look = () => read(cloud.database).coupons.map(({ _id }) => _id);
  write(cloud.database, 'a');
  expect(look()).toEqual(['a']);
  write(cloud.database, 'b');
  await nextTurn();
  expect(look()).toEqual(['a', 'b']);
});

test('what has not been written since is the same', async () => {
  const read = ledgerReader();
  write(cloud.database, 'a');
  await nextTurn();
  const before = read(cloud.database);
  expect(before.coupons).toHaveLength(1);
  expect(read(cloud.database).coupons).toBe(before.coupons);
  write(cloud.database, 'b');
  expect(read(cloud.database).coupons).toHaveLength(2);
});
