import type { Doc } from '../ejson';
import { truthOf } from '../expressions/define';
import { checkExpression, evaluate } from '../expressions/evaluate';
import { GEO_OPERATORS } from '../geo/operators';
import { MISSING, reaches } from './reach';
import { equals, isValue, pattern, TESTS, WHOLE_TESTS, wrong, type Test } from './tests';

/** A test of a whole document. */
export type Match = (doc: Doc) => boolean;

const every = (tests: Match[]): Match =>
  tests.length === 1 ? tests[0]! : (doc) => tests.every((test) => test(doc));

/**
 * Compiles a query to a test of one document.
 * @param variables what expressions may name with `$$`
 * @throws DATABASE_REQUEST_FAILED for what MongoDB would refuse, such as an unknown operator
 */
export function match(query: Doc, variables: Doc = {}): Match {
  return every(
    Object.entries(query).map(([key, condition]) => {
      if (!key.startsWith('$')) return atPath(key, condition);
      if (!Object.hasOwn(LOGIC, key)) throw wrong(`unknown top level operator: ${key}`);
      return LOGIC[key]!(condition, variables);
    }),
  );
}

function listed(name: string, queries: unknown, variables: Doc): Match[] {
  if (!Array.isArray(queries) || queries.length === 0)
    throw wrong(`${name} must be a nonempty array of queries`);
  return queries.map((query) => {
    if (!isDocument(query)) throw wrong(`${name} entries need to be full objects`);
    return match(query, variables);
  });
}

const LOGIC: Record<string, (argument: unknown, variables: Doc) => Match> = {
  $and: (queries, variables) => every(listed('$and', queries, variables)),
  $or(queries, variables) {
    const tests = listed('$or', queries, variables);
    return (doc) => tests.some((test) => test(doc));
  },
  $nor(queries, variables) {
    const tests = listed('$nor', queries, variables);
    return (doc) => !tests.some((test) => test(doc));
  },
  $expr(expression, variables) {
    checkExpression(expression);
    return (root) => truthOf(evaluate(expression, { root, variables }));
  },
  $comment: () => () => true,
};

const isDocument = (value: unknown): value is Doc =>
  !isValue(value) && !Array.isArray(value) && !(value instanceof RegExp);

const isOperators = (value: unknown): value is Doc =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;

function atPath(path: string, condition: unknown): Match {
  if (condition instanceof RegExp) return any(path, pattern(condition, condition.flags));
  if (!isOperators(condition)) return any(path, equals(condition));
  return every(
    Object.entries(condition).map(([operator, argument]) =>
      operatorMatch(path, operator, argument, condition),
    ),
  );
}

const any =
  (path: string, test: Test): Match =>
  (doc) =>
    reaches(doc, path, false, test);

const whole =
  (path: string, test: Test): Match =>
  (doc) =>
    reaches(doc, path, true, test);

const not =
  (test: Match): Match =>
  (doc) =>
    !test(doc);

/** One operator at one path. @param beside the operators it stands with: `$regex` has its `$options` there */
export function operatorMatch(path: string, operator: string, argument: unknown, beside: Doc = {}): Match {
  if (Object.hasOwn(TESTS, operator)) return any(path, TESTS[operator]!(argument));
  if (Object.hasOwn(WHOLE_TESTS, operator)) return whole(path, WHOLE_TESTS[operator]!(argument));
  if (Object.hasOwn(OTHERS, operator)) return OTHERS[operator]!(path, argument, beside);
  if (Object.hasOwn(GEO_OPERATORS, operator)) return GEO_OPERATORS[operator]!(path, argument);
  throw wrong(`unknown operator: ${operator}`);
}

type PathOperator = (path: string, argument: unknown, beside: Doc) => Match;

const OTHERS: Record<string, PathOperator> = {
  $ne(path, argument) {
    if (argument instanceof RegExp) throw wrong("Can't have regex as arg to $ne");
    return not(any(path, equals(argument)));
  },
  $nin: (path, argument) => not(any(path, TESTS['$in']!(argument))),
  $exists: (path, argument) =>
    argument ? whole(path, (value) => value !== MISSING) : not(whole(path, (value) => value !== MISSING)),
  $not(path, argument) {
    if (argument instanceof RegExp || isOperators(argument)) return not(atPath(path, argument));
    throw wrong('$not needs a regex or a document of operators');
  },
  $regex: (path, argument, beside) => any(path, pattern(argument, beside['$options'])),
  $options(_path, _argument, beside) {
    if (!('$regex' in beside)) throw wrong('$options needs a $regex');
    return () => true;
  },
  $all(path, argument) {
    if (!Array.isArray(argument)) throw wrong('$all needs an array');
    const tests = argument.map((value: unknown) =>
      isDocument(value) && '$elemMatch' in value ? atPath(path, value) : atPath(path, asValue(value)),
    );
    return (doc) => tests.length > 0 && tests.every((test) => test(doc));
  },
  $elemMatch(path, argument) {
    const test = elementTest(argument);
    return whole(path, (value) => Array.isArray(value) && value.some(test));
  },
};

const asValue = (value: unknown) => (value instanceof RegExp ? value : { $eq: value });

/** A test of one element of an array: of its fields, or of the element itself. */
export function elementTest(condition: unknown): Test {
  if (!isDocument(condition)) throw wrong('$elemMatch needs an Object');
  const first = Object.keys(condition)[0];
  if (first?.startsWith('$') && !Object.hasOwn(LOGIC, first)) {
    // The element stands at the path "v" and is not looked into, were it an array.
    const test = every(
      Object.entries(condition).map(([operator, argument]) => {
        const single = TESTS[operator]?.(argument);
        return single ? whole('v', single) : operatorMatch('v', operator, argument, condition);
      }),
    );
    return (element) => test({ v: element });
  }
  const test = match(condition);
  return (element) => typeof element === 'object' && element !== null && test({ ...element } as Doc);
}
