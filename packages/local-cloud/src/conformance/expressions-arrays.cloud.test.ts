import { testExpressions } from '../testing/expressions';

testExpressions([
  [
    '[expression.arrayElemAt] from either end; outside it is missing',
    ($) => ({
      a: $.arrayElemAt(['$list', 0]),
      b: $.arrayElemAt(['$list', -1]),
      c: $.arrayElemAt(['$list', 9]),
      d: $.arrayElemAt(['$nul', 0]),
    }),
    { a: 3, b: 2, d: null },
  ],
  [
    '[expression.arrayElemAt] of what is no array',
    ($) => $.arrayElemAt(['$n', 0]),
    /\$arrayElemAt's first argument must be an array/,
  ],
  [
    '[expression.arrayElemAt] at a place that is no whole number',
    ($) => $.arrayElemAt(['$list', 0.5]),
    /whole number/,
  ],
  [
    '[expression.arrayToObject] from pairs and from {k, v}; the last one of a key counts',
    ($) => ({
      a: $.arrayToObject('$rows'),
      b: $.arrayToObject([
        [
          ['x', 1],
          ['x', 2],
        ],
      ]),
      c: $.arrayToObject('$nul'),
    }),
    { a: { a: 1, b: 2 }, b: { x: 2 }, c: null },
  ],
  ['[expression.arrayToObject] of other things', ($) => $.arrayToObject('$list'), /\$arrayToObject/],
  [
    '[expression.objectToArray]',
    ($) => ({ a: $.objectToArray('$o'), b: $.objectToArray('$gone') }),
    {
      a: [
        { k: 'a', v: 1 },
        { k: 'b', v: 'x' },
      ],
      b: null,
    },
  ],
  ['[expression.objectToArray] of what is no object', ($) => $.objectToArray('$list'), /requires an object/],
  [
    '[expression.concatArrays]',
    ($) => ({ a: $.concatArrays(['$list', '$empty', [9]]), b: $.concatArrays(['$list', '$gone']) }),
    { a: [3, 1, 2, 9], b: null },
  ],
  [
    '[expression.concatArrays] of what is no array',
    ($) => $.concatArrays(['$list', '$n']),
    /must be an array/,
  ],
  [
    '[expression.filter]',
    ($) => ({
      a: $.filter({ input: '$list', as: 'one', cond: $.gte(['$$one', 2]) }),
      b: $.filter({ input: '$list', as: 'one', cond: $.lt(['$$one', '$n']) }),
      c: $.filter({ input: '$nul', as: 'one', cond: true }),
    }),
    { a: [3, 2], b: [3, 1, 2], c: null },
  ],
  [
    '[expression.filter] of what is no array',
    ($) => $.filter({ input: '$n', as: 'one', cond: true }),
    /input must be an array/,
  ],
  [
    '[expression.in]',
    ($) => ({ a: $.in([1, '$list']), b: $.in(['1', '$list']), c: $.in([{ k: 'a', v: 1 }, '$rows']) }),
    { a: true, b: false, c: true },
  ],
  ['[expression.in] what is no array', ($) => $.in([1, '$gone']), /must be an array, but is missing/],
  [
    '[expression.indexOfArray] between places',
    ($) => ({
      a: $.indexOfArray(['$list', 2]),
      b: $.indexOfArray(['$list', 7]),
      c: $.indexOfArray(['$list', 3, 1]),
      d: $.indexOfArray(['$list', 2, 0, 2]),
      e: $.indexOfArray(['$nul', 1]),
    }),
    { a: 2, b: -1, c: -1, d: -1, e: null },
  ],
  ['[expression.indexOfArray] of what is no array', ($) => $.indexOfArray(['$text', 1]), /must be an array/],
  [
    '[expression.isArray]',
    ($) => ({ a: $.isArray('$list'), b: $.isArray('$o'), c: $.isArray('$gone') }),
    { a: true, b: false, c: false },
  ],
  [
    '[expression.map] sees the document and the variables around',
    ($) => ({
      a: $.map({ input: '$list', as: 'one', in: $.add(['$$one', '$n']) }),
      b: $.map({ input: '$rows', as: 'row', in: '$$row.v' }),
      c: $.map({ input: '$gone', as: 'one', in: 1 }),
    }),
    { a: [8, 6, 7], b: [1, 2], c: null },
  ],
  [
    '[expression.map] of what is no array',
    ($) => $.map({ input: '$n', as: 'one', in: 1 }),
    /input must be an array/,
  ],
  [
    '[expression.range]',
    ($) => ({ a: $.range([0, 3]), b: $.range([5, 0, -2]), c: $.range([3, 0]) }),
    { a: [0, 1, 2], b: [5, 3, 1], c: [] },
  ],
  ['[expression.range] without a step', ($) => $.range([0, 3, 0]), /non-zero step/],
  [
    '[expression.range] of more than there is memory for',
    ($) => $.range([0, 2000000000]),
    /more than the memory of a pipeline holds/,
  ],
  [
    '[expression.reduce] sees the document',
    ($) => ({
      a: $.reduce({ input: '$list', initialValue: '$n', in: $.add(['$$value', '$$this']) }),
      b: $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$n']) }),
      c: $.reduce({ input: '$nul', initialValue: 0, in: 1 }),
    }),
    { a: 11, b: 15, c: null },
  ],
  [
    '[expression.reduce] of what is no array',
    ($) => $.reduce({ input: '$n', initialValue: 0, in: 1 }),
    /must be an array/,
  ],
  [
    '[expression.reverseArray]',
    ($) => ({ a: $.reverseArray('$list'), b: $.reverseArray('$gone') }),
    { a: [2, 1, 3], b: null },
  ],
  ['[expression.reverseArray] of what is no array', ($) => $.reverseArray('$text'), /must be an array/],
  ['[expression.size]', ($) => ({ a: $.size('$list'), b: $.size('$empty') }), { a: 3, b: 0 }],
  ['[expression.size] of a missing field', ($) => $.size('$gone'), /must be an array, but is missing/],
  [
    '[expression.slice] from either end, also with a place',
    ($) => ({
      a: $.slice(['$list', 2]),
      b: $.slice(['$list', -2]),
      c: $.slice(['$list', 1, 1]),
      d: $.slice(['$list', -2, 1]),
      e: $.slice(['$nul', 1]),
      f: $.slice(['$list', 7, 1]),
    }),
    { a: [3, 1], b: [1, 2], c: [1], d: [1], e: null, f: [] },
  ],
  ['[expression.slice] of no length', ($) => $.slice(['$list', 1, 0]), /must be positive/],
  [
    '[expression.zip] as long as the shortest, or as the longest with defaults',
    ($) => ({
      a: $.zip({ inputs: ['$list', [9]] }),
      b: $.zip({ inputs: [[1, 2], [9]], useLongestLength: true }),
      c: $.zip({ inputs: [[1, 2], [9]], useLongestLength: true, defaults: [0, 8] }),
      d: $.zip({ inputs: ['$list', '$gone'] }),
    }),
    {
      a: [[3, 9]],
      b: [
        [1, 9],
        [2, null],
      ],
      c: [
        [1, 9],
        [2, 8],
      ],
      d: null,
    },
  ],
  [
    '[expression.zip] with defaults but not the longest',
    ($) => $.zip({ inputs: ['$list'], defaults: [1] }),
    /useLongestLength/,
  ],
  [
    '[expression.mergeObjects] the later one counts, null does not',
    ($) => ({ a: $.mergeObjects(['$o', { a: 2 }, '$nul']), b: $.mergeObjects('$gone') }),
    { a: { a: 2, b: 'x' }, b: {} },
  ],
  [
    '[expression.mergeObjects] of what is no object',
    ($) => $.mergeObjects(['$o', '$n']),
    /requires object inputs/,
  ],

  [
    '[expression.allElementsTrue]',
    ($) => ({ a: $.allElementsTrue(['$list']), b: $.allElementsTrue([[1, 0]]), c: $.allElementsTrue([[]]) }),
    { a: true, b: false, c: true },
  ],
  [
    '[expression.allElementsTrue] of what is no array',
    ($) => $.allElementsTrue(['$nul']),
    /must be an array/,
  ],
  [
    '[expression.anyElementTrue]',
    ($) => ({
      a: $.anyElementTrue([[0, 1]]),
      b: $.anyElementTrue([[0, null]]),
      c: $.anyElementTrue(['$empty']),
    }),
    { a: true, b: false, c: false },
  ],
  [
    '[expression.setDifference]',
    ($) => ({
      a: $.setDifference(['$list', [1, 9]]),
      b: $.setDifference([[1, 1, [2]], [2]]),
      c: $.setDifference(['$list', '$nul']),
    }),
    { a: [3, 2], b: [1, [2]], c: null },
  ],
  [
    '[expression.setEquals] neither order nor number counts',
    ($) => ({ a: $.setEquals(['$list', [1, 2, 3, 3]]), b: $.setEquals(['$list', [1]]) }),
    { a: true, b: false },
  ],
  ['[expression.setEquals] of null', ($) => $.setEquals(['$list', '$nul']), /must be an array/],
  [
    '[expression.setIntersection]',
    ($) => ({ a: $.setIntersection(['$list', [2, 3, 3, 9]]), b: $.setIntersection(['$list', '$gone']) }),
    { a: [3, 2], b: null },
  ],
  [
    '[expression.setIsSubset]',
    ($) => ({ a: $.setIsSubset([[1, 3], '$list']), b: $.setIsSubset([[1, 9], '$list']) }),
    { a: true, b: false },
  ],
  [
    '[expression.setUnion]',
    ($) => ({ a: $.setUnion(['$list', [2, 9]]), b: $.setUnion(['$list', '$nul']) }),
    { a: [3, 1, 2, 9], b: null },
  ],
  ['[expression.setUnion] of what is no array', ($) => $.setUnion(['$list', '$n']), /must be an array/],
]);
