import { checkSeed } from './check-seed';

test('dates may be written as Extended JSON or be dates; numbers stay numbers', () => {
  const docs = [
    { _id: 1, at: { $date: '2026-01-01T00:00:00Z' }, n: 1.5, big: { $numberLong: '9007199254740991' } },
  ];
  const { collections } = checkSeed({ collections: { todos: { docs: [...docs, { at: new Date(5) }] } } });
  expect(collections!['todos']!.docs).toEqual([
    { _id: 1, at: new Date('2026-01-01T00:00:00Z'), n: 1.5, big: 9007199254740991 },
    { at: new Date(5) },
  ]);
});

test('an empty seed is one', () => {
  expect(checkSeed({})).toEqual({ collections: {}, people: [], files: {} });
});

test.each<[unknown, RegExp]>([
  [[], /^the seed: /],
  [{ collection: {} }, /^collection: /],
  [{ collections: { a: { document: [] } } }, /^collections\.a\.document: /],
  [{ collections: { a: { docs: {} } } }, /^collections\.a\.docs: /],
  [{ collections: { a: { docs: [{}, 5] } } }, /^collections\.a\.docs\[1\] must be an object/],
  [{ collections: { a: { docs: [{ _id: {} }] } } }, /^collections\.a\.docs\[0\]\._id must be/],
  [
    { collections: { a: { docs: [{ _id: 'x' }, { _id: 'x' }] } } },
    /^collections\.a\.docs\[1\]\._id: "x" is there already/,
  ],
  [{ collections: { a: { docs: [{ b: [{ $date: 'never' }] }] } } }, /docs\[0\]\.b\[0\] is not a date/],
  [{ collections: { a: { docs: [{ b: () => 1 }] } } }, /docs\[0\]\.b is a function/],
  [
    { collections: { a: { indexes: [{ name: 'i', keys: [['x', 2]] }] } } },
    /^collections\.a\.indexes\[0\]: .*unknown kind/,
  ],
  [{ people: [{ label: 'Ann', appId: 'a' }] }, /^people\[0\]: .*openId/],
  [{ people: [{ appId: 'a', openId: 'o' }] }, /^people\.0\.label/],
  [{ files: { 'a.txt': 5 } }, /^files\.a\.txt: must be a text/],
  [{ files: { '../a.txt': 'x' } }, /^files: not a possible path: "\.\.\/a\.txt"/],
])('%j is refused, naming the place', (seed, message) => {
  expect(() => checkSeed(seed)).toThrow(message);
});
