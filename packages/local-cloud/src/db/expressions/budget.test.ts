import { evaluate } from './evaluate';

const given = (expression: unknown) => evaluate(expression, { root: {}, variables: {} });
const turn = () => new Promise((resolve) => setImmediate(resolve));
const TOO_MUCH = /more than the memory of a pipeline holds/;

const doubled = (operator: string, initialValue: unknown) => ({
  $reduce: { input: { $range: [0, 40] }, initialValue, in: { [operator]: ['$$value', '$$value'] } },
});

test.each([
  ['a range', { $range: [0, 2_000_000_000] }],
  ['an array that doubles itself', doubled('$concatArrays', [1])],
  ['a text that doubles itself', doubled('$concat', 'x'.repeat(64))],
  ['ranges within a range', { $map: { input: { $range: [0, 4000] }, in: { $range: [0, 4000] } } }],
  ['a zip of many', { $zip: { inputs: Array(60).fill({ $range: [0, 160_000] }) } }],
])(
  '%s is refused before it fills the memory, and the next turn has the whole again',
  async (_name, expression) => {
    await turn();
    expect(() => given(expression)).toThrow(TOO_MUCH);
    await turn();
    expect(given({ $size: { $range: [0, 100_000] } })).toBe(100_000);
  },
);

test('many evaluations of one turn share what there is', async () => {
  await turn();
  const fill = () => given({ $size: { $range: [0, 800_000] } });
  for (let i = 0; i < 12; i++) fill();
  expect(fill).toThrow(TOO_MUCH);
});
