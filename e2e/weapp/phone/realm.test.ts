import vm from 'node:vm';
import { Activity } from './activity';
import { Realm } from './realm';

/** In browsers, in jsdom or in Node, and not in WeChat's logic layer: a library that needs one hangs without a word. */
const LACKING = [
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'XMLHttpRequest', 'WebSocket'],
  ...['AbortController', 'Blob', 'FormData', 'FileReader', 'Headers', 'MutationObserver', 'Event', 'Intl'],
];
const NOT_EVEN_IN_JSDOM = ['fetch', 'TextEncoder', 'MessageChannel', 'process', 'Buffer', 'setImmediate'];

let realm: Realm;
beforeEach(() => {
  realm = new Realm(new Activity());
});
afterEach(() => realm.close());

test('the app does not see what WeChat lacks', () => {
  expect(LACKING.filter((name) => !realm.hidden().includes(name))).toEqual([]);
  const there = (name: string): boolean => realm.run(new vm.Script(`typeof ${name}`)) !== 'undefined';
  const hidden = new Set(realm.hidden());
  expect(NOT_EVEN_IN_JSDOM.filter((name) => there(name) && !hidden.has(name))).toEqual([]);
});

test('it has JavaScript itself, the console and timers', () => {
  const hidden = new Set(realm.hidden());
  expect(
    ['Promise', 'Map', 'Symbol', 'JSON', 'console', 'setTimeout'].filter((name) => hidden.has(name)),
  ).toEqual([]);
});

test('what is thrown in a timer is told', async () => {
  const activity = new Activity();
  const other = new Realm(activity);
  other.run(new vm.Script('setTimeout(() => { throw new Error("late") }, 1)'));
  await activity.still();
  expect(other.said.map(({ text }) => text).join()).toContain('late');
  other.close();
});
