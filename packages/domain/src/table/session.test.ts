import fc from 'fast-check';
import { NOW_MS } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { store } from '../../testing/stores';
import { planFulfilment, type Asked } from '../fulfilment/plan';
import type { TableEntry, TableSession } from '../model/table';
import { isSessionOpen, isWholeCart, sessionProblem, unsent } from './session';

const entry = (given: Partial<TableEntry> = {}): TableEntry => ({
  ...{ memberId: 'ann', skuId: 'latte', qty: 1, atMs: NOW_MS, ...given },
});
const session = (given: Partial<TableSession> = {}): TableSession => ({
  ...{ _id: 't_1', tableId: 't', storeId: 's1', no: 'A3', state: 'open', openedAtMs: NOW_MS },
  ...{ endsAtMs: NOW_MS + 1000, guests: { ann: { nickname: '安' } }, entries: {}, held: {} },
  ...{ rounds: 0, version: 3, ...given },
});
const linesOf = (entries: TableSession['entries']) =>
  unsent({ entries }).map(([, { skuId, qty, choices }]) => ({ skuId, qty, ...(choices && { choices }) }));

/** The same as the server has priced them. */
const cartOf = (entries: TableSession['entries']) =>
  linesOf(entries).map(({ skuId, qty, choices = [] }) => ({
    ...{ skuId, qty, productId: skuId },
    choices: choices.map((id) => ({ id, name: id, priceFen: 0 })),
  }));

const anyEntry = fc
  .record({
    skuId: fc.constantFrom('latte', 'tea', 'cake'),
    qty: fc.integer({ min: 0, max: 3 }),
    choices: fc.option(fc.subarray(['ice', 'sugar']), { nil: undefined }),
    sent: fc.option(fc.constant('o1_1'), { nil: undefined }),
  })
  .map(({ choices, sent, ...given }) =>
    entry({ ...given, ...(choices && { choices }), ...(sent && { sent }) }),
  );
const anyEntries = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), anyEntry);

test('I7: the lines of a table are its whole cart, in any order, and with one unit more or less they are not', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(), (entries, turn) => {
      const lines = linesOf(entries);
      const turned = [
        ...lines.slice(turn % (lines.length + 1)),
        ...lines.slice(0, turn % (lines.length + 1)),
      ];
      expect(isWholeCart({ entries }, turned)).toBe(true);
      expect(isWholeCart({ entries }, [...lines, { skuId: 'latte', qty: 1 }])).toBe(false);
      if (lines.length > 0) expect(isWholeCart({ entries }, lines.slice(1))).toBe(false);
    }),
    runs(300, 10_000),
  );
});

test('I7: what was sent or taken back is not on the cart', () => {
  const entries = { a: entry({ sent: 'o_1' }), b: entry({ qty: 0 }), c: entry({ skuId: 'tea' }) };
  expect(unsent({ entries }).map(([id]) => id)).toEqual(['c']);
});

test('I7: a session in which something was sent with nobody, or somebody sent nothing, is said to be so', () => {
  const held = { o_1: { untilMs: 1, round: 1 } };
  const entries = { a: entry({ sent: 'o_1' }) };
  expect(sessionProblem({ entries, held })).toBeUndefined();
  expect(sessionProblem({ entries, held: {} })).toBe('something was sent with o_1, which holds nothing');
  expect(sessionProblem({ entries: {}, held })).toBe('o_1 holds nothing of it');
});

test('a session is open until it is closed, or its time is over', () => {
  expect(isSessionOpen(session(), NOW_MS)).toBe(true);
  expect(isSessionOpen(session(), NOW_MS + 1000)).toBe(false);
  expect(isSessionOpen(session({ state: 'closed' }), NOW_MS)).toBe(false);
});

describe('sending what a table has put together', () => {
  const here = store({ services: { dineIn: { sessionHours: 4 } } });
  const entries = { a: entry(), b: entry({ memberId: 'bao', skuId: 'tea', qty: 2 }) };
  const there = session({ entries });
  const asked = (given: Partial<Asked> = {}): Asked => ({
    ...{ choice: { kind: 'dineIn', sessionId: 't_1', version: 3 }, store: here, open: { state: 'open' } },
    ...{ itemsFen: 0, slots: [], lines: cartOf(entries), calendars: [], stores: [here], nowMs: NOW_MS },
    table: { session: there, members: ['ann'] },
    ...given,
  });
  const withTable = (given: Partial<Asked['table']>): Partial<Asked> => ({
    table: { ...asked().table, ...given },
  });

  test('it goes to its table, as the next round', () => {
    expect(planFulfilment(asked())).toEqual({
      fulfilment: { kind: 'dineIn', sessionId: 't_1', tableNo: 'A3', round: 1 },
      ...{ fees: [], problems: [] },
    });
  });

  test.each<[string, Partial<Asked>, string]>([
    ['of a table that there is not', withTable({ session: undefined }), 'TABLE_CLOSED'],
    ['by somebody who sits elsewhere', withTable({ members: ['eve'] }), 'TABLE_CLOSED'],
    ['of a table of another store', { store: { ...here, _id: 's2' } }, 'TABLE_CLOSED'],
    ['of a table that was closed', withTable({ session: { ...there, state: 'closed' } }), 'TABLE_CLOSED'],
    ['that was changed meanwhile', withTable({ session: { ...there, version: 4 } }), 'TABLE_CHANGED'],
    ['but for some of it', { lines: cartOf({ a: entry() }) }, 'TABLE_CHANGED'],
    ['in a store that is closed', { open: { state: 'closed' } }, 'STORE_CLOSED'],
    ['in a store without tables', { store: store() }, 'NOT_OFFERED'],
  ])('%s it is refused', (_, given, code) => {
    expect(planFulfilment(asked(given)).problems).toMatchObject([{ code }]);
  });
});
