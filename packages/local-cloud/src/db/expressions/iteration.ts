import { listFor } from './arrays';
import { room } from './budget';
import {
  isNone,
  isObject,
  refuse,
  truthOf,
  type Evaluate,
  type Operator,
  type Operators,
  type Scope,
} from './define';

type Parts = Record<string, unknown>;

/** The operands by name. @throws if one is missing or unknown */
export function partsOf(name: string, argument: unknown, needed: string[], allowed: string[] = []): Parts {
  if (!isObject(argument)) return refuse(`${name} only supports an object as its argument`);
  const missing = needed.find((key) => !(key in argument));
  if (missing) refuse(`Missing '${missing}' parameter to ${name}`);
  const unknown = Object.keys(argument).find((key) => !needed.includes(key) && !allowed.includes(key));
  if (unknown) refuse(`Unrecognized parameter to ${name}: ${unknown}`);
  return argument;
}

const inside = (scope: Scope, more: Record<string, unknown>): Scope => ({
  root: scope.root,
  variables: { ...scope.variables, ...more },
});

const VARIABLE = /^(?:[a-z]|[^\0-\x7f])\w*$/i;

function variableName(name: string, value: unknown): string {
  if (value === undefined) return 'this';
  return typeof value === 'string' && VARIABLE.test(value)
    ? value
    : refuse(`${name}: '${String(value)}' is not a valid name of a variable`);
}

/** Calls with each element of the input and the scope in which the element has its name; null gives null. */
function overInput<T>(
  name: string,
  parts: Parts,
  scope: Scope,
  evaluate: Evaluate,
  each: (element: unknown, inner: Scope) => T,
) {
  const input = evaluate(parts['input'], scope);
  if (isNone(input)) return null;
  const as = variableName(name, parts['as']);
  const elements = listFor(name, 'input', input);
  room(elements.length);
  return elements.map((element) => each(element, inside(scope, { [as]: element })));
}

const map: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$map', argument, ['input', 'in'], ['as']);
  return overInput('$map', parts, scope, evaluate, (_element, inner) => evaluate(parts['in'], inner) ?? null);
};

const filter: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$filter', argument, ['input', 'cond'], ['as']);
  const kept = overInput('$filter', parts, scope, evaluate, (element, inner) =>
    truthOf(evaluate(parts['cond'], inner)) ? [element] : [],
  );
  return kept && kept.flat(1);
};

const reduce: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$reduce', argument, ['input', 'initialValue', 'in']);
  const input = evaluate(parts['input'], scope);
  if (isNone(input)) return null;
  let value = evaluate(parts['initialValue'], scope);
  for (const element of listFor('$reduce', 'input', input))
    value = evaluate(parts['in'], inside(scope, { this: element, value }));
  return value;
};

const zip: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$zip', argument, ['inputs'], ['useLongestLength', 'defaults']);
  const [longest, defaults] = [parts['useLongestLength'] ?? false, evaluate(parts['defaults'], scope)];
  if (typeof longest !== 'boolean') refuse('$zip needs useLongestLength to be a boolean');
  if (!isNone(defaults) && !longest) refuse('cannot specify defaults unless useLongestLength is true');
  const inputs = listFor('$zip', 'inputs', evaluate(parts['inputs'], scope));
  if (inputs.some(isNone)) return null;
  const lists = inputs.map((input) => listFor('$zip', 'every input', input));
  if (lists.length === 0) refuse('$zip requires at least one input array');
  const fill = isNone(defaults) ? undefined : listFor('$zip', 'defaults', defaults);
  if (fill && fill.length !== lists.length) refuse('$zip needs as many defaults as inputs');
  const lengths = lists.map((list) => list.length);
  const length = longest ? Math.max(...lengths) : Math.min(...lengths);
  room(length * lists.length);
  return Array.from({ length }, (_, i) =>
    lists.map((list, at) => (i < list.length ? list[i] : fill?.[at]) ?? null),
  );
};

const letIn: Operator = (argument, scope, evaluate) => {
  const parts = partsOf('$let', argument, ['vars', 'in']);
  if (!isObject(parts['vars'])) return refuse('$let needs an object of variables');
  const vars = Object.entries(parts['vars']).map(([name, one]) => [
    variableName('$let', name),
    evaluate(one, scope),
  ]);
  return evaluate(parts['in'], inside(scope, Object.fromEntries(vars)));
};

/** Operators that evaluate an expression with variables of their own. */
export const ITERATION: Operators = { $map: map, $filter: filter, $reduce: reduce, $zip: zip, $let: letIn };
