import { Duplicate, type Change, type Filter, type Store, type Transaction } from '@fangzhen/cloudkit';
import { isDuplicate } from '@fangzhen/cloudkit/store/conflict';
import { inTurn } from '@fangzhen/cloudkit/store/turns';
import type { Doc, SimStore, SimTransaction } from '@fangzhen/local-cloud/sim';

/** The data's door over a simulated cloud: what `sdkStore` does through the SDK, without it. Never deployed. */
export function fastStore(store: SimStore): Store {
  const self: Store = {
    get: (name, id) => store.get(name, id) as Promise<never>,
    async find(name, filter, { order = [], skip, limit, fields }) {
      const options = {
        order: order.map(([path, way]) => [path, way === 'desc' ? -1 : 1] as [string, 1 | -1]),
        skip,
        limit,
      };
      const projection = fields && Object.fromEntries(fields.map((field) => [field, true]));
      return (await store.find(name, queryOf(filter), options, projection)) as never[];
    },
    count: (name, filter) => store.count(name, queryOf(filter)),
    add: (name, document) => addOne(store, name, document),
    addAll: (name, documents) =>
      unlessTaken(() =>
        store.addAll(
          name,
          documents.map((document): Doc => ({ ...document })),
        ),
      ),
    update: async (name, filter, change) => store.update(name, queryOf(filter), modifierOf(change)),
    async remove(name, filter) {
      if (Object.keys(filter).length === 0) throw new RangeError(`this would empty ${name}`);
      return store.remove(name, queryOf(filter));
    },
    transaction: (work, turn) => inTurn(self, turn, () => runOnce(store, work)),
  };
  return self;
}

async function runOnce<T>(store: SimStore, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const transaction = await store.begin();
  let result: T;
  try {
    result = await work({
      get: (name, id) => transaction.get(name, id) as Promise<never>,
      add: (name, document) => addOne(transaction, name, document),
      put: (name, document) => transaction.put(name, { ...document }),
    });
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
  await transaction.commit();
  return result;
}

const addOne = (to: SimStore | SimTransaction, name: string, document: object): Promise<void> =>
  unlessTaken(() => to.add(name, { ...document }));

async function unlessTaken(add: () => Promise<void>): Promise<void> {
  try {
    await add();
  } catch (error) {
    if (isDuplicate(error)) throw new Duplicate();
    throw error;
  }
}

/** Our conditions are MongoDB's already. */
const queryOf = (filter: Filter): Doc => filter as Doc;

/**
 * A part without a field is left out.
 * @throws if nothing is left: the SDK sends no such update
 */
function modifierOf({ set = {}, inc = {}, min = {}, unset = [], push = {} }: Change): Doc {
  const parts = {
    $set: set,
    $inc: inc,
    $min: min,
    $unset: Object.fromEntries(unset.map((path) => [path, ''])),
    $push: Object.fromEntries(Object.entries(push).map(([path, value]) => [path, { $each: [value] }])),
  };
  const named = Object.entries(parts).filter(([, fields]) => Object.keys(fields).length > 0);
  if (named.length === 0) throw new Error('a change that names no field');
  return Object.fromEntries(named);
}
