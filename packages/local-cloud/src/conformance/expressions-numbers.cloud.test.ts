import { testExpressions } from '../testing/expressions';

testExpressions([
  [
    '[expression.abs]',
    ($) => ({ a: $.abs('$minus'), b: $.abs('$nul'), c: $.abs('$gone') }),
    { a: 5.5, b: null, c: null },
  ],
  ['[expression.abs] not of a text', ($) => $.abs('$text'), /\$abs only supports numeric types/],
  [
    '[expression.add] numbers',
    ($) => ({ a: $.add(['$n', 1, 2]), b: $.add(['$n', '$gone']) }),
    { a: 8, b: null },
  ],
  ['[expression.add] milliseconds to a date', ($) => $.add(['$at', 1000]), '2024-12-30T23:59:59.765Z'],
  ['[expression.add] not a text', ($) => $.add(['$n', '$text']), /\$add only supports numeric or date types/],
  ['[expression.add] not two dates', ($) => $.add(['$at', '$at']), /only one date/],
  [
    '[expression.ceil]',
    ($) => ({ a: $.ceil('$minus'), b: $.ceil(1.2), c: $.ceil('$nul') }),
    { a: -5, b: 2, c: null },
  ],
  ['[expression.ceil] not of a text', ($) => $.ceil('$text'), /\$ceil/],
  ['[expression.divide]', ($) => ({ a: $.divide(['$n', 2]), b: $.divide(['$nul', 2]) }), { a: 2.5, b: null }],
  ['[expression.divide] not by zero', ($) => $.divide(['$n', '$zero']), /can't \$divide by zero/],
  [
    '[expression.divide] not a text',
    ($) => $.divide(['$n', '$text']),
    /\$divide only supports numeric types/,
  ],
  ['[expression.exp]', ($) => ({ a: $.exp(0), b: $.exp('$gone') }), { a: 1, b: null }],
  ['[expression.floor]', ($) => ({ a: $.floor('$minus'), b: $.floor('$nul') }), { a: -6, b: null }],
  ['[expression.ln]', ($) => ({ a: $.ln(1), b: $.ln('$nul') }), { a: 0, b: null }],
  ['[expression.ln] not of zero', ($) => $.ln('$zero'), /positive/],
  ['[expression.log]', ($) => ({ a: $.log([8, 2]), b: $.log([8, '$nul']) }), { a: 3, b: null }],
  ['[expression.log] not to the base 1', ($) => $.log([8, 1]), /base/],
  ['[expression.log10]', ($) => ({ a: $.log10(1000), b: $.log10('$gone') }), { a: 3, b: null }],
  ['[expression.log10] not of less than zero', ($) => $.log10('$minus'), /positive/],
  [
    '[expression.mod] has the sign of what is divided',
    ($) => ({ a: $.mod([-7, 4]), b: $.mod([7, '$gone']) }),
    { a: -3, b: null },
  ],
  ['[expression.mod] not by zero', ($) => $.mod([7, 0]), /zero/],
  [
    '[expression.multiply]',
    ($) => ({ a: $.multiply(['$n', 2, 3]), b: $.multiply(['$n', null]) }),
    { a: 30, b: null },
  ],
  [
    '[expression.multiply] not a date',
    ($) => $.multiply(['$at', 2]),
    /\$multiply only supports numeric types/,
  ],
  [
    '[expression.pow]',
    ($) => ({ a: $.pow(['$n', 3]), b: $.pow([4, 0.5]), c: $.pow(['$nul', 2]) }),
    { a: 125, b: 2, c: null },
  ],
  ['[expression.pow] not zero to less than zero', ($) => $.pow([0, -1]), /base of 0/],
  ['[expression.sqrt]', ($) => ({ a: $.sqrt(25), b: $.sqrt('$gone') }), { a: 5, b: null }],
  ['[expression.sqrt] not of less than zero', ($) => $.sqrt(-1), /greater than or equal to 0/],
  [
    '[expression.subtract]',
    ($) => ({ a: $.subtract(['$n', 7]), b: $.subtract(['$n', '$nul']) }),
    { a: -2, b: null },
  ],
  [
    '[expression.subtract] dates, and milliseconds from a date',
    ($) => ({ a: $.subtract(['$at', '$sunday']), b: $.subtract(['$sunday', 1000]) }),
    { a: 125971198765, b: '2021-01-02T23:59:59.000Z' },
  ],
  ['[expression.subtract] not a date from a number', ($) => $.subtract([1, '$at']), /can't \$subtract/],
  [
    '[expression.trunc]',
    ($) => ({ a: $.trunc('$minus'), b: $.trunc(7.9), c: $.trunc('$nul') }),
    { a: -5, b: 7, c: null },
  ],
  ['[expression.trunc] not of a boolean', ($) => $.trunc('$yes'), /\$trunc/],

  [
    '[expression.sum] over arguments: what is no number does not count',
    ($) => ({ a: $.sum(['$n', '$text', 2]), b: $.sum('$list'), c: $.sum('$gone') }),
    { a: 7, b: 6, c: 0 },
  ],
  [
    '[expression.avg] over arguments',
    ($) => ({ a: $.avg('$list'), b: $.avg(['$n', 7]), c: $.avg('$text') }),
    { a: 2, b: 6, c: null },
  ],
  [
    '[expression.max] over arguments, by the order of types',
    ($) => ({ a: $.max('$list'), b: $.max(['$n', '$text']), c: $.max(['$nul', '$gone']) }),
    { a: 3, b: 'Hello', c: null },
  ],
  [
    '[expression.min] over arguments, by the order of types',
    ($) => ({ a: $.min('$list'), b: $.min(['$n', '$text', '$nul']) }),
    { a: 1, b: 5 },
  ],
  [
    '[expression.stdDevPop] over arguments',
    ($) => ({ a: $.stdDevPop([[1, 3]]), b: $.stdDevPop('$text') }),
    { a: 1, b: null },
  ],
  [
    '[expression.stdDevSamp] over arguments',
    ($) => ({ a: $.stdDevSamp([[1, 2, 3]]), b: $.stdDevSamp('$n') }),
    { a: 1, b: null },
  ],
]);
