import { CAPTURED, group, page, type Row } from '../row';

const command = (name: string) => page(`database/command/aggregate/AggregateCommand.${name}`);

const ARITHMETIC = group('expression', command, [
  ['abs', 'without its sign'],
  ['add', 'numbers, or milliseconds to a date'],
  ['ceil', 'next whole number above'],
  ['divide', 'a quotient'],
  ['exp', 'e to the power'],
  ['floor', 'next whole number below'],
  ['ln', 'natural logarithm'],
  ['log', 'logarithm to a base'],
  ['log10', 'logarithm to 10'],
  ['mod', 'remainder'],
  ['multiply', 'a product'],
  ['pow', 'a power'],
  ['sqrt', 'square root'],
  ['subtract', 'a difference, also of dates'],
  ['trunc', 'without its fraction'],
]);

const ARRAY = group('expression', command, [
  ['arrayElemAt', 'the element at a place'],
  ['arrayToObject', 'an object from keys and values'],
  ['concatArrays', 'arrays one after another'],
  ['filter', 'elements that meet a condition'],
  ['in', 'whether an array holds a value'],
  ['indexOfArray', 'where in an array'],
  ['isArray', 'whether it is an array'],
  ['map', 'each element by an expression'],
  ['objectToArray', 'keys and values of an object'],
  ['range', 'numbers from, to, by'],
  ['reduce', 'one value from all elements'],
  ['reverseArray', 'backwards'],
  ['size', 'how many elements'],
  ['slice', 'a part'],
  ['zip', 'arrays side by side'],
]);

const LOGIC = group('expression', command, [
  ['and', 'all true'],
  ['or', 'one true'],
  ['not', 'the opposite'],
  ['cmp', '-1, 0 or 1'],
  ['eq', 'equal'],
  ['neq', 'not equal'],
  ['gt', 'greater'],
  ['gte', 'greater or equal'],
  ['lt', 'less'],
  ['lte', 'less or equal'],
  ['cond', 'if, then, else'],
  ['ifNull', 'a value in place of null'],
  ['switch', 'the first case that is true'],
  ['let', 'variables'],
  ['literal', 'a value as it stands'],
  ['meta', 'score of a text search', { source: CAPTURED, notOffered: 'WeChat Cloud has no text indexes' }],
  ['pipeline', 'a pipeline for lookup', { source: page('database/aggregate/Aggregate.lookup') }],
]);

const DATE = group('expression', command, [
  ['dateFromParts', 'a date from its parts, also by ISO weeks'],
  ['dateFromString', 'a date from a text', { differs: 'without a format only ISO 8601 is read' }],
  ['dateToString', 'a text by a format'],
  ['dayOfMonth', '1 to 31'],
  ['dayOfWeek', '1 (Sunday) to 7'],
  ['dayOfYear', '1 to 366'],
  ['hour', '0 to 23'],
  ['isoDayOfWeek', '1 (Monday) to 7'],
  ['isoWeek', '1 to 53'],
  ['isoWeekYear', 'the year its ISO week belongs to'],
  ['millisecond', '0 to 999'],
  ['minute', '0 to 59'],
  ['month', '1 to 12'],
  ['second', '0 to 60'],
  ['week', '0 to 53, weeks begin on Sunday'],
  ['year', 'the year'],
]);

const STRING = group('expression', command, [
  ['concat', 'texts one after another'],
  ['indexOfBytes', 'where, in bytes of UTF-8'],
  ['indexOfCP', 'where, in characters'],
  ['split', 'parts between a separator'],
  ['strLenBytes', 'length in bytes of UTF-8'],
  ['strLenCP', 'length in characters'],
  ['strcasecmp', 'compared without case'],
  ['substr', 'a part, by bytes'],
  ['substrBytes', 'a part, by bytes'],
  ['substrCP', 'a part, by characters'],
  ['toLower', 'small letters'],
  ['toUpper', 'capital letters'],
]);

const SET = group('expression', command, [
  ['allElementsTrue', 'no element is false'],
  ['anyElementTrue', 'some element is true'],
  ['setDifference', 'in the first only'],
  ['setEquals', 'the same elements'],
  ['setIntersection', 'in all of them'],
  ['setIsSubset', 'all of the first are in the second'],
  ['setUnion', 'in any of them'],
]);

const ACCUMULATORS = group('expression', command, [
  ['addToSet', 'different values of a group'],
  ['avg', 'average, of a group or of arguments'],
  ['first', 'of the first document'],
  ['last', 'of the last document'],
  ['max', 'greatest, of a group or of arguments'],
  ['mergeObjects', 'objects in one'],
  ['min', 'smallest, of a group or of arguments'],
  ['push', 'all values of a group'],
  ['stdDevPop', 'standard deviation'],
  ['stdDevSamp', 'standard deviation of a sample'],
  ['sum', 'sum, of a group or of arguments'],
]);

export const EXPRESSION_ROWS: Row[] = [
  ...ARITHMETIC,
  ...ARRAY,
  ...LOGIC,
  ...DATE,
  ...STRING,
  ...SET,
  ...ACCUMULATORS,
];
