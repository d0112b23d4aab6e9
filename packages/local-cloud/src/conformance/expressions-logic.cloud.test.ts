import { testExpressions } from '../testing/expressions';

testExpressions([
  [
    '[expression.and] zero, null and missing are false, an empty text and array are true',
    ($) => ({
      a: $.and(['$n', '$yes', '', '$empty']),
      b: $.and(['$zero']),
      c: $.and(['$nul']),
      d: $.and(['$gone']),
      e: $.and([]),
    }),
    { a: true, b: false, c: false, d: false, e: true },
  ],
  ['[expression.and] does not look behind what is false', ($) => $.and(['$no', $.divide([1, 0])]), false],
  [
    '[expression.or]',
    ($) => ({ a: $.or(['$no', '$n']), b: $.or(['$zero', '$nul']), c: $.or([]) }),
    { a: true, b: false, c: false },
  ],
  ['[expression.or] does not look behind what is true', ($) => $.or(['$yes', $.divide([1, 0])]), true],
  [
    '[expression.not]',
    ($) => ({ a: $.not(['$yes']), b: $.not(['$gone']), c: $.not(['$empty']) }),
    { a: false, b: true, c: false },
  ],
  [
    '[expression.cmp] compares across types: missing, null, numbers, text, objects, arrays, booleans, dates',
    ($) => ({
      a: $.cmp(['$gone', '$nul']),
      b: $.cmp(['$nul', '$minus']),
      c: $.cmp(['$n', '$text']),
      d: $.cmp(['$o', '$text']),
      e: $.cmp(['$o', '$list']),
      f: $.cmp(['$no', '$list']),
      g: $.cmp(['$yes', '$at']),
      h: $.cmp(['$list', [3, 1, 2]]),
    }),
    { a: -1, b: -1, c: -1, d: 1, e: -1, f: 1, g: -1, h: 0 },
  ],
  ['[expression.cmp] needs two', ($) => $.cmp(['$n']), /takes exactly 2 arguments/],
  [
    '[expression.eq] is of value and type; null is not missing',
    ($) => ({
      a: $.eq(['$n', 5]),
      b: $.eq(['$n', '5']),
      c: $.eq(['$nul', '$gone']),
      d: $.eq(['$o', { a: 1, b: 'x' }]),
    }),
    { a: true, b: false, c: false, d: true },
  ],
  ['[expression.neq]', ($) => ({ a: $.neq(['$n', 5]), b: $.neq(['$n', '5']) }), { a: false, b: true }],
  [
    '[expression.gt] across types',
    ($) => ({ a: $.gt(['$n', 4]), b: $.gt(['$text', 1000]), c: $.gt(['$n', '$gone']) }),
    { a: true, b: true, c: true },
  ],
  ['[expression.gte]', ($) => ({ a: $.gte(['$n', 5]), b: $.gte(['$nul', '$n']) }), { a: true, b: false }],
  [
    '[expression.lt]',
    ($) => ({ a: $.lt(['$n', 5]), b: $.lt(['$gone', '$nul']), c: $.lt(['$sunday', '$at']) }),
    { a: false, b: true, c: true },
  ],
  ['[expression.lte]', ($) => ({ a: $.lte(['$n', 5]), b: $.lte(['$text', 5]) }), { a: true, b: false }],
  [
    '[expression.cond] in both forms',
    ($) => ({ a: $.cond({ if: $.gt(['$n', 4]), then: 'more', else: 'less' }), b: $.cond(['$gone', 1, 2]) }),
    { a: 'more', b: 2 },
  ],
  ['[expression.cond] needs its three parts', ($) => $.cond({ if: true, then: 1 }), /\$cond needs/],
  [
    '[expression.ifNull]',
    ($) => ({
      a: $.ifNull(['$gone', 'none']),
      b: $.ifNull(['$nul', 'none']),
      c: $.ifNull(['$zero', 'none']),
    }),
    { a: 'none', b: 'none', c: 0 },
  ],
  [
    '[expression.ifNull] of two missing fields is missing',
    ($) => ({ a: $.ifNull(['$gone', '$lost']), b: $.abs(1) }),
    { b: 1 },
  ],
  [
    '[expression.switch] the first case that holds, or the default',
    ($) => {
      const branches = [
        { case: $.lt(['$n', 0]), then: 'below' },
        { case: $.lt(['$n', 9]), then: 'digit' },
        { case: $.lt(['$n', 99]), then: 'more' },
      ];
      return {
        a: $.switch({ branches, default: 'many' }),
        b: $.switch({ branches: branches.slice(0, 1), default: 'not below' }),
      };
    },
    { a: 'digit', b: 'not below' },
  ],
  [
    '[expression.switch] without a matching case and a default',
    ($) => $.switch({ branches: [{ case: false, then: 1 }] }),
    /no default/,
  ],
  [
    '[expression.let] variables, which see the ones around but not each other',
    ($) =>
      $.let({
        vars: { a: '$n', b: 2 },
        in: $.let({ vars: { a: $.add(['$$a', 1]) }, in: $.multiply(['$$a', '$$b']) }),
      }),
    12,
  ],
  ['[expression.let] an unknown variable', () => '$$nobody', /Use of undefined variable: nobody/],
  [
    '[expression.literal] takes a value as it stands',
    ($) => ({ a: $.literal('$n'), b: $.eq([$.literal('$n'), '$n']), c: $.literal({ $add: [1, 2] }) }),
    { a: '$n', b: false, c: { $add: [1, 2] } },
  ],
]);
