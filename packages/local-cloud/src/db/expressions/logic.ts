import { compareValues } from '../order';
import { isNone, isObject, operator, refuse, truthOf, type Operator, type Operators } from './define';

const compared = (name: string, holds: (order: number) => boolean) =>
  operator(name, [2, 2], (a, b) => holds(compareValues(a, b)));

const listOf = (argument: unknown) => (Array.isArray(argument) ? argument : [argument]);

/** Only as many arguments are looked at as are needed: `and` and `or` guard what stands behind. */
const every: Operator = (argument, scope, evaluate) =>
  listOf(argument).every((one) => truthOf(evaluate(one, scope)));
const some: Operator = (argument, scope, evaluate) =>
  listOf(argument).some((one) => truthOf(evaluate(one, scope)));

const cond: Operator = (argument, scope, evaluate) => {
  const parts = Array.isArray(argument)
    ? { if: argument[0], then: argument[1], else: argument[2] }
    : (argument as Record<string, unknown>);
  const count = Array.isArray(argument) ? argument.length : Object.keys(parts).length;
  if (count !== 3 || !['if', 'then', 'else'].every((key) => key in parts))
    refuse('$cond needs exactly if, then and else');
  return evaluate(truthOf(evaluate(parts['if'], scope)) ? parts['then'] : parts['else'], scope);
};

const choose: Operator = (argument, scope, evaluate) => {
  if (!isObject(argument)) return refuse('$switch requires an object as an argument');
  const { branches } = argument;
  if (!Array.isArray(branches) || branches.length === 0)
    return refuse('$switch requires at least one branch');
  for (const branch of branches) {
    if (!isObject(branch) || !('case' in branch) || !('then' in branch))
      return refuse('$switch requires each branch to have a case and a then');
    if (truthOf(evaluate(branch['case'], scope))) return evaluate(branch['then'], scope);
  }
  if ('default' in argument) return evaluate(argument['default'], scope);
  return refuse('$switch could not find a matching branch for an input, and no default was specified');
};

const ifNull: Operator = (argument, scope, evaluate) => {
  if (!Array.isArray(argument) || argument.length < 2) return refuse('$ifNull needs at least two arguments');
  for (const one of argument.slice(0, -1)) {
    const value = evaluate(one, scope);
    if (!isNone(value)) return value;
  }
  return evaluate(argument[argument.length - 1], scope);
};

export const LOGIC: Operators = {
  $and: every,
  $or: some,
  $not: operator('$not', [1, 1], (value) => !truthOf(value)),
  $cmp: operator('$cmp', [2, 2], compareValues),
  $eq: compared('$eq', (order) => order === 0),
  $ne: compared('$ne', (order) => order !== 0),
  $gt: compared('$gt', (order) => order > 0),
  $gte: compared('$gte', (order) => order >= 0),
  $lt: compared('$lt', (order) => order < 0),
  $lte: compared('$lte', (order) => order <= 0),
  $cond: cond,
  $switch: choose,
  $ifNull: ifNull,
};
