import { CATALOGUE } from './catalogue';
import { testCloud, type Tools } from '../testing/test-cloud';

/** Names in the SDK's objects that reach nothing by themselves: links between objects, and what they are built from. */
const NOT_METHODS =
  /^_|^(constructor|collectionName|id|document|query|database|config|cloud|command|Geo|project|aggregate)$/;
const UPDATES = /^(set|remove|inc|mul|min|max|rename|bit|push|pop|shift|unshift|pull|pullAll|addToSet)$/;

/** Group of the catalogue for what is found in one of the SDK's objects. */
const GROUP_OF: Record<string, (name: string) => string> = {
  cloud: (name) => (name === 'callFunction' ? 'functions' : /File/.test(name) ? 'storage' : 'cloud'),
  command: (name) => (UPDATES.test(name) ? 'update' : 'command'),
};
/** Any name can be asked of these two. */
const WITH_ROWS_OF_THEIR_OWN = ['openapi', 'cloudPay'];
const INTERNAL = ['document.collection', 'transaction.init'];

test('every method and operator of the SDK has a row in the catalogue', async () => {
  const cloud = await testCloud({ things: {} });
  const names: Record<string, string[]> = await cloud.run(async ({ cloud: sdk, db, _ }: Tools) => {
    const all = (object: Tools) => {
      const found = new Set<string>();
      for (
        let at = object;
        at && at !== Object.prototype && at !== Function.prototype;
        at = Object.getPrototypeOf(at)
      )
        for (const name of Object.getOwnPropertyNames(at)) found.add(name);
      return [...found];
    };
    const things = db.collection('things');
    const transaction = await db.startTransaction();
    const objects = {
      cloud: sdk,
      database: db,
      collection: things,
      document: things.doc('a'),
      command: _,
      projection: _.project,
      aggregate: things.aggregate(),
      expression: _.aggregate,
      transaction,
      geo: db.Geo,
    };
    await transaction.rollback();
    return Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, all(object)]));
  });
  await cloud.close();
  const ids = new Set(CATALOGUE.map((row) => row.id));
  const without = Object.entries(names).flatMap(([object, found]) =>
    found
      .filter((name) => !NOT_METHODS.test(name) && !WITH_ROWS_OF_THEIR_OWN.includes(name))
      .map((name) => `${GROUP_OF[object]?.(name) ?? object}.${name}`)
      .filter((id) => !ids.has(id) && !INTERNAL.includes(id)),
  );
  expect(without).toEqual([]);
  expect(names['expression']).toContain('dateFromString');
});
