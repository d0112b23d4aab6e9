import { OVER_ARGUMENTS } from './accumulators';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import { DATES } from './dates';
import { isObject, refuse, type Evaluate, type Operators, type Scope } from './define';
import { ITERATION } from './iteration';
import { LOGIC } from './logic';
import { SETS } from './sets';
import { STRINGS } from './strings';

const OPERATORS: Operators = {
  ...ARITHMETIC,
  ...ARRAYS,
  ...DATES,
  ...ITERATION,
  ...LOGIC,
  ...OVER_ARGUMENTS,
  ...SETS,
  ...STRINGS,
  $literal: (argument) => argument,
};

/**
 * The value of an aggregation expression; `undefined` where it names a field that is missing.
 * @throws DATABASE_REQUEST_FAILED for what MongoDB refuses too
 */
export const evaluate: Evaluate = (expression, scope) => {
  if (typeof expression === 'string')
    return expression.startsWith('$') ? read(expression, scope) : expression;
  if (Array.isArray(expression)) return expression.map((one) => evaluate(one, scope) ?? null);
  if (!isObject(expression)) return expression;
  const name = operatorIn(expression);
  return name ? OPERATORS[name]!(expression[name], scope, evaluate) : fieldsOf(expression, scope);
};

/** The operator an object stands for, if its first key is one. */
function operatorIn(expression: Record<string, unknown>): string | undefined {
  const keys = Object.keys(expression);
  const name = keys[0];
  if (!name?.startsWith('$')) return undefined;
  if (keys.length > 1)
    refuse(`an object that represents an expression must have exactly one field: ${keys.join(', ')}`);
  if (!Object.hasOwn(OPERATORS, name)) refuse(`Unrecognized expression '${name}'`);
  return name;
}

function fieldsOf(expression: Record<string, unknown>, scope: Scope): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const key of Object.keys(expression)) {
    const value = evaluate(expression[key], scope);
    if (value !== undefined) define(object, key, value);
  }
  return object;
}

/** Also a field named `__proto__` is a field. */
export const define = (object: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
};

/** `$a.b`, `$$name`, `$$name.a`. */
function read(text: string, scope: Scope): unknown {
  if (!text.startsWith('$$')) return at(scope.root, text.slice(1).split('.'), 0);
  const [name = '', ...path] = text.slice(2).split('.');
  if (name === 'ROOT' || name === 'CURRENT') return at(scope.root, path, 0);
  if (name === 'REMOVE') return undefined;
  if (!Object.hasOwn(scope.variables, name)) return refuse(`Use of undefined variable: ${name}`);
  return at(scope.variables[name], path, 0);
}

/** A path goes on in each element of an array; elements without it are left out. */
function at(value: unknown, path: string[], from: number): unknown {
  if (from === path.length) return value;
  if (Array.isArray(value))
    return value.map((element) => at(element, path, from)).filter((element) => element !== undefined);
  const key = path[from]!;
  return isObject(value) && Object.hasOwn(value, key) ? at(value[key], path, from + 1) : undefined;
}

/** Refuses unknown operators, also where there is no document to evaluate the expression for. */
export function checkExpression(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(checkExpression);
  else if (isObject(expression) && operatorIn(expression) !== '$literal')
    Object.values(expression).forEach(checkExpression);
}
