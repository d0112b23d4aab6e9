import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { banner } from './banner';
import { logLine } from './log-line';
import { readOptions, UsageError } from './options';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-cloud-command-'));
  mkdirSync(join(folder, 'functions'));
  writeFileSync(join(folder, 'a.env'), 'KEY=one\n# a comment\nWORDS="two words"\n');
  writeFileSync(join(folder, 'env.json'), '{"*":{"KEY":"one"},"hello":{"OTHER":"two"}}');
  writeFileSync(join(folder, 'bad.json'), '{"hello":"two"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...more: string[]) => readOptions(['--functions', join(folder, 'functions'), ...more]);

test('the folder of functions is enough; everything else has defaults', () => {
  expect(read()).toMatchObject({ functionsDir: join(folder, 'functions'), port: 4180, watch: true });
  expect(read('--port', '0', '--no-watch', '--host', '0.0.0.0', '--data', 'd', '--fresh')).toMatchObject({
    port: 0,
    watch: false,
    host: '0.0.0.0',
    dataDir: 'd',
    fresh: true,
  });
  expect([readOptions(['-h']), readOptions(['--version'])]).toEqual(['help', 'version']);
});

test('environment values come from lines for all functions, or from JSON by function', () => {
  expect(read('--env', join(folder, 'a.env'))).toMatchObject({
    env: { '*': { KEY: 'one', WORDS: 'two words' } },
  });
  expect(read('--env', join(folder, 'env.json'))).toMatchObject({
    env: { '*': { KEY: 'one' }, hello: { OTHER: 'two' } },
  });
  expect(() => read('--env', join(folder, 'bad.json'))).toThrow(/^--env .*bad\.json: hello must be/);
});

test.each<[string[], RegExp]>([
  [[], /^Say where the functions are/],
  [['--functions', 'none-here'], /^--functions: there is no folder none-here$/],
  [['--functions', '.', '--prot', '1'], /^Unknown option '--prot'$/],
  [['--functions', '.', 'more'], /^Unexpected argument 'more'$/],
  [['--functions', '.', '--port', '70000'], /^--port must be a number from 0 to 65535: 70000$/],
  [['--functions', '.', '--port', 'x'], /^--port must be/],
  [['--functions', '.', '--seed', 'none.json'], /^--seed: there is no file none\.json$/],
  [['--functions', '.', '--from', 'none.tar'], /^--from: there is no file none\.tar$/],
  [['--functions', '.', '--sdk', 'none'], /^--sdk: there is no folder none$/],
  [['--functions', '.', '--env', 'none'], /^--env: there is no file none$/],
  [['--functions', '.', '--watch', '--no-watch'], /contradict/],
  [['--functions', '.', '--seed', 'package.json', '--from', 'package.json'], /give one of them/],
])('%j is refused in one sentence', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});

test('the banner names the address, the functions with their timers and routes, and warns when others reach it', () => {
  const timers = [{ name: 't', config: '0 5 0 * * * *', nextMs: Date.UTC(2026, 0, 1, 16, 5) }];
  const functions = () => [
    { name: 'daily', http: [], timers },
    { name: 'pay', http: ['/notify'], timers: [] },
  ];
  const shown = { dataDir: '/data', isLocal: true, timeZone: 'Asia/Shanghai' };
  const text = banner({ url: 'http://127.0.0.1:1', functions }, shown);
  expect(text).toContain('http://127.0.0.1:1/local/');
  expect(text).toContain('daily  timer 0 5 0 * * * *, next 2026-01-02 00:05:00');
  expect(text).toContain('pay    /http/notify');
  expect(text).toContain('/data');
  expect(text).not.toContain('!!');
  expect(banner({ url: 'u', functions }, { ...shown, isLocal: false })).toMatch(/!! .*can act as any user/s);
});

test('log lines say when, which function, and how bad', () => {
  const line = { atMs: Date.UTC(2026, 0, 1), functionName: 'pay', requestId: 'r', text: 'a\nb' };
  expect(logLine({ ...line, level: 'error' }, 'UTC')).toBe('00:00:00 pay: error a\n    b');
  expect(logLine({ ...line, level: 'log', functionName: '' }, 'UTC')).toBe('00:00:00 a\n    b');
});
