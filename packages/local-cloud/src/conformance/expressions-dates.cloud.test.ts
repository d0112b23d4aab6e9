import { testExpressions } from '../testing/expressions';

testExpressions([
  [
    '[expression.year]',
    ($) => ({ a: $.year('$at'), b: $.year({ date: '$at', timezone: 'Asia/Shanghai' }), c: $.year('$gone') }),
    { a: 2024, b: 2024, c: null },
  ],
  ['[expression.year] of a text', ($) => $.year('$text'), /can't convert from BSON type string to Date/],
  [
    '[expression.month]',
    ($) => ({ a: $.month('$at'), b: $.month({ date: '$sunday', timezone: '-0100' }) }),
    { a: 12, b: 1 },
  ],
  [
    '[expression.dayOfMonth] in a time zone by name and by offset',
    ($) => ({
      a: $.dayOfMonth('$at'),
      b: $.dayOfMonth({ date: '$at', timezone: 'Asia/Shanghai' }),
      c: $.dayOfMonth({ date: '$at', timezone: '+08:00' }),
      d: $.dayOfMonth('$nul'),
    }),
    { a: 30, b: 31, c: 31, d: null },
  ],
  [
    '[expression.dayOfMonth] in a time zone there is not',
    ($) => $.dayOfMonth({ date: '$at', timezone: 'Mars/Base' }),
    /unrecognized time zone/,
  ],
  [
    '[expression.dayOfWeek] from 1, Sunday',
    ($) => ({ a: $.dayOfWeek('$at'), b: $.dayOfWeek('$sunday') }),
    { a: 2, b: 1 },
  ],
  ['[expression.dayOfYear]', ($) => ({ a: $.dayOfYear('$at'), b: $.dayOfYear('$sunday') }), { a: 365, b: 3 }],
  [
    '[expression.hour]',
    ($) => ({ a: $.hour('$at'), b: $.hour({ date: '$at', timezone: '+0530' }) }),
    { a: 23, b: 5 },
  ],
  [
    '[expression.minute]',
    ($) => ({ a: $.minute('$at'), b: $.minute({ date: '$at', timezone: '+0530' }) }),
    { a: 59, b: 29 },
  ],
  ['[expression.second]', ($) => $.second('$at'), 58],
  ['[expression.millisecond]', ($) => $.millisecond('$at'), 765],
  [
    '[expression.isoDayOfWeek] from 1, Monday',
    ($) => ({ a: $.isoDayOfWeek('$at'), b: $.isoDayOfWeek('$sunday') }),
    { a: 1, b: 7 },
  ],
  ['[expression.isoWeek]', ($) => ({ a: $.isoWeek('$at'), b: $.isoWeek('$sunday') }), { a: 1, b: 53 }],
  [
    '[expression.isoWeekYear]',
    ($) => ({ a: $.isoWeekYear('$at'), b: $.isoWeekYear('$sunday') }),
    { a: 2025, b: 2020 },
  ],
  [
    '[expression.week] before the first Sunday it is 0',
    ($) => ({ a: $.week('$at'), b: $.week('$sunday'), c: $.week($.subtract(['$sunday', 1])) }),
    { a: 52, b: 1, c: 0 },
  ],
  ['[expression.week] of an array', ($) => $.week('$list'), /can't convert/],

  [
    '[expression.dateToString]',
    ($) => ({
      a: $.dateToString({ date: '$at', format: '%Y-%m-%d' }),
      b: $.dateToString({ date: '$at', format: '%Y%m%d %H:%M:%S.%L %z %Z', timezone: 'Asia/Shanghai' }),
      c: $.dateToString({ date: '$at', format: '%G-W%V-%u %j %U %w %%' }),
      d: $.dateToString({ date: '$at' }),
      e: $.dateToString({ date: '$gone', format: '%Y' }),
      f: $.dateToString({ date: '$nul', format: '%Y', onNull: 'none' }),
    }),
    {
      a: '2024-12-30',
      b: '20241231 07:59:58.765 +0800 +480',
      c: '2025-W01-1 365 52 2 %',
      d: '2024-12-30T23:59:58.765Z',
      e: null,
      f: 'none',
    },
  ],
  [
    '[expression.dateToString] a format there is not',
    ($) => $.dateToString({ date: '$at', format: '%Q' }),
    /Invalid format character/,
  ],
  [
    '[expression.dateToString] of a number',
    ($) => $.dateToString({ date: '$n', format: '%Y' }),
    /can't convert from BSON type int to Date/,
  ],
  [
    '[expression.dateFromString]',
    ($) => ({
      a: $.dateFromString({ dateString: '2019-05-14T09:38:51.686Z' }),
      b: $.dateFromString({ dateString: '2019-05-14 09:38:51', timezone: 'Asia/Shanghai' }),
      c: $.dateFromString({ dateString: '2019-05-14' }),
      d: $.dateFromString({ dateString: '2019-05-14T09:38:51+0800' }),
      e: $.dateFromString({ dateString: '14/5/2019', format: '%d/%m/%Y' }),
      f: $.dateFromString({ dateString: '$gone' }),
      g: $.dateFromString({ dateString: 'no date', onError: 'wrong' }),
      h: $.dateFromString({ dateString: '$nul', onNull: 'none' }),
    }),
    {
      a: '2019-05-14T09:38:51.686Z',
      b: '2019-05-14T01:38:51.000Z',
      c: '2019-05-14T00:00:00.000Z',
      d: '2019-05-14T01:38:51.000Z',
      e: '2019-05-14T00:00:00.000Z',
      f: null,
      g: 'wrong',
      h: 'none',
    },
  ],
  [
    '[expression.dateFromString] of no date',
    ($) => $.dateFromString({ dateString: '2019-02-30' }),
    /Error parsing date string/,
  ],
  [
    '[expression.dateFromString] of a number',
    ($) => $.dateFromString({ dateString: '$n' }),
    /be a string, found: int/,
  ],
  [
    '[expression.dateFromParts]',
    ($) => ({
      a: $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12 }),
      b: $.dateFromParts({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3 }),
      c: $.dateFromParts({
        year: 2016,
        month: 12,
        day: 31,
        hour: 23,
        minute: 46,
        second: 12,
        timezone: 'America/New_York',
      }),
      d: $.dateFromParts({ year: 2017, month: 14, day: 1 }),
      e: $.dateFromParts({ year: '$gone' }),
    }),
    {
      a: '2017-02-08T12:00:00.000Z',
      b: '2017-02-08T00:00:00.000Z',
      c: '2017-01-01T04:46:12.000Z',
      d: '2018-02-01T00:00:00.000Z',
      e: null,
    },
  ],
  ['[expression.dateFromParts] of a text', ($) => $.dateFromParts({ year: '$text' }), /whole number/],
  [
    '[expression.dateFromParts] of both kinds of weeks',
    ($) => $.dateFromParts({ isoWeekYear: 2017, month: 1 }),
    /Unrecognized parameter/,
  ],
]);
