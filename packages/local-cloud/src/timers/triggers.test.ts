import { checkTriggers } from './triggers';

const timer = (config: unknown, more: object = {}) => ({ name: 't', type: 'timer', config, ...more });
const FILE = 'jobs/config.json';

test('none, or one', () => {
  expect(checkTriggers(FILE, undefined)).toEqual([]);
  expect(checkTriggers(FILE, [])).toEqual([]);
  expect(checkTriggers(FILE, [timer('0 0 3 * * * *')])).toEqual([{ name: 't', config: '0 0 3 * * * *' }]);
});

test.each<[string, unknown, RegExp]>([
  [
    'two timers',
    [timer('0 * * * * * *'), timer('0 * * * * * *')],
    /2 entries; a function may have one timer/,
  ],
  ['no list', {}, /triggers must be a list/],
  ['another type', [timer('0 * * * * * *', { type: 'cos' })], /triggers\[0\]\.type/],
  ['no name', [timer('0 * * * * * *', { name: '1' })], /triggers\[0\]\.name/],
  ['no text', [timer(5)], /triggers\[0\]\.config/],
  ['five fields', [timer('0 3 * * *')], /config "0 3 \* \* \*" is no timer: it has 5 fields/],
  ['a wrong minute', [timer('0 61 * * * * *')], /the minute "61"/],
  ['a wrong weekday', [timer('0 0 0 * * NOPE *')], /the weekday "NOPE"/],
  ['a wrong year', [timer('0 0 0 * * * soon')], /the year "soon"/],
])('%s is refused, naming file and field', (_name, triggers, message) => {
  expect(() => checkTriggers(FILE, triggers)).toThrow(/^jobs\/config\.json: triggers/);
  expect(() => checkTriggers(FILE, triggers)).toThrow(message);
});
