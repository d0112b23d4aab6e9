import { lengthProblems } from './lengths';

const files = (...lines: number[]) => lines.map((count, index) => ({ path: `f${index}.ts`, lines: count }));

test('at the limits all is well', () => {
  expect(lengthProblems(files(80, 80, 80, 80, 80, 81, 250, 250, 250, 400))).toEqual([]);
  expect(lengthProblems([])).toEqual([]);
});

test('each limit is told when it is passed', () => {
  expect(lengthProblems(files(81, 81, 81))).toEqual([expect.stringContaining('median')]);
  expect(lengthProblems(files(1, 1, 1, 1, 1, 1, 1, 1, 251, 251))).toEqual([
    expect.stringContaining('One file in ten'),
  ]);
  expect(lengthProblems(files(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 401))).toEqual([
    expect.stringContaining('f10.ts has 401'),
  ]);
});
