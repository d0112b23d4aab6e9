import { parse } from 'acorn';
import { builtFiles, readBuilt } from '../build';

/** What every WeChat that is still in use can run; WeChat uploads what we build. */
const LEVEL = 2019;

const problemOf = (code: string): string | undefined => {
  try {
    parse(code, { ecmaVersion: LEVEL });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

test(`every script is ECMAScript ${LEVEL} or older`, () => {
  const scripts = builtFiles(/\.js$/);
  expect(scripts).toContain('app.js');
  const newer = scripts.map((path) => [path, problemOf(readBuilt(path))]).filter(([, problem]) => problem);
  expect(newer).toEqual([]);
});

test('what came in 2020 would be found', () => {
  expect(problemOf('a?.b')).toMatch(/Unexpected token/);
  expect(problemOf('a ?? b')).toMatch(/Unexpected token/);
});
