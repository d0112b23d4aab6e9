import { testExpressions } from '../testing/expressions';

testExpressions([
  [
    '[expression.concat]',
    ($) => ({ a: $.concat(['$text', ' ', '$cn']), b: $.concat(['$text', '$nul']) }),
    { a: 'Hello 方阵a', b: null },
  ],
  [
    '[expression.concat] not a number',
    ($) => $.concat(['$text', '$n']),
    /\$concat requires every argument to be a string/,
  ],
  [
    '[expression.indexOfBytes] counts bytes of UTF-8',
    ($) => ({
      a: $.indexOfBytes(['$cn', 'a']),
      b: $.indexOfBytes(['$text', 'l', 3]),
      c: $.indexOfBytes(['$text', 'z']),
      d: $.indexOfBytes(['$text', 'o', 0, 3]),
      e: $.indexOfBytes(['$nul', 'a']),
    }),
    { a: 6, b: 3, c: -1, d: -1, e: null },
  ],
  ['[expression.indexOfBytes] in a number', ($) => $.indexOfBytes(['$n', 'a']), /to be a string/],
  [
    '[expression.indexOfCP] counts characters',
    ($) => ({
      a: $.indexOfCP(['$cn', 'a']),
      b: $.indexOfCP(['$text', 'l', 3]),
      c: $.indexOfCP(['$gone', 'a']),
    }),
    { a: 2, b: 3, c: null },
  ],
  ['[expression.indexOfCP] of a number', ($) => $.indexOfCP(['$text', '$n']), /to be a string/],
  [
    '[expression.split]',
    ($) => ({ a: $.split(['$text', 'l']), b: $.split(['$text', 'z']), c: $.split(['$nul', 'l']) }),
    { a: ['He', '', 'o'], b: ['Hello'], c: null },
  ],
  ['[expression.split] by nothing', ($) => $.split(['$text', '']), /non-empty separator/],
  ['[expression.strLenBytes]', ($) => ({ a: $.strLenBytes('$cn'), b: $.strLenBytes('') }), { a: 7, b: 0 }],
  [
    '[expression.strLenBytes] of a missing field',
    ($) => $.strLenBytes('$gone'),
    /to be a string, found: missing/,
  ],
  ['[expression.strLenCP]', ($) => ({ a: $.strLenCP('$cn'), b: $.strLenCP('a😀') }), { a: 3, b: 2 }],
  ['[expression.strLenCP] of null', ($) => $.strLenCP('$nul'), /to be a string, found: null/],
  [
    '[expression.strcasecmp] null is an empty text',
    ($) => ({
      a: $.strcasecmp(['$text', 'hELLO']),
      b: $.strcasecmp(['a', 'B']),
      c: $.strcasecmp(['$text', '$nul']),
      d: $.strcasecmp(['$gone', '$nul']),
    }),
    { a: 0, b: -1, c: 1, d: 0 },
  ],
  ['[expression.strcasecmp] of an array', ($) => $.strcasecmp(['$list', 'a']), /can't convert/],
  [
    '[expression.substr] by bytes; a length below zero is all that follows',
    ($) => ({
      a: $.substr(['$text', 1, 3]),
      b: $.substr(['$text', 2, -1]),
      c: $.substr(['$text', 9, 1]),
      d: $.substr(['$text', -1, 2]),
      e: $.substr(['$nul', 0, 1]),
      f: $.substr(['$n', 0, 9]),
    }),
    { a: 'ell', b: 'llo', c: '', d: '', e: '', f: '5' },
  ],
  [
    '[expression.substrBytes]',
    ($) => ({ a: $.substrBytes(['$cn', 0, 3]), b: $.substrBytes(['$text', 3, 100]) }),
    { a: '方', b: 'lo' },
  ],
  [
    '[expression.substrBytes] not within a character',
    ($) => $.substrBytes(['$cn', 0, 2]),
    /middle of a UTF-8 character/,
  ],
  [
    '[expression.substrCP]',
    ($) => ({ a: $.substrCP(['$cn', 1, 2]), b: $.substrCP(['$gone', 0, 2]) }),
    { a: '阵a', b: '' },
  ],
  ['[expression.substrCP] not from below zero', ($) => $.substrCP(['$cn', -1, 2]), /not negative/],
  [
    '[expression.toLower] letters of ASCII',
    ($) => ({ a: $.toLower('$text'), b: $.toLower('Ä'), c: $.toLower('$nul') }),
    { a: 'hello', b: 'Ä', c: '' },
  ],
  [
    '[expression.toUpper] letters of ASCII',
    ($) => ({ a: $.toUpper('$text'), b: $.toUpper('$gone'), c: $.toUpper('$cn') }),
    { a: 'HELLO', b: '', c: '方阵A' },
  ],
  ['[expression.toUpper] of an object', ($) => $.toUpper('$o'), /can't convert/],
]);
