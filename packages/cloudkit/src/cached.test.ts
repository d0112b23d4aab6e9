import { cached, cachedBy } from './cached';
import type { Ctx } from './context';

const at = (nowMs: number, system: object = here) => ({ nowMs, system }) as Ctx;
const here = {};

test('is loaded once while it is fresh, and again after its time', async () => {
  const load = jest.fn((ctx: Ctx) => Promise.resolve(ctx.nowMs));
  const read = cached(60, load);
  expect(await Promise.all([read(at(1000)), read(at(1000)), read(at(1059))])).toEqual([1000, 1000, 1000]);
  expect(await read(at(1060))).toBe(1060);
  expect(load).toHaveBeenCalledTimes(2);
});

test('a clock that went back far does not keep it for ever', async () => {
  const read = cached(60, (ctx) => Promise.resolve(ctx.nowMs));
  expect([await read(at(1000)), await read(at(950)), await read(at(500))]).toEqual([1000, 1000, 500]);
});

test('what failed is not kept', async () => {
  const load = jest.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue('up');
  const read = cached<string>(60, load as (ctx: Ctx) => Promise<string>);
  await expect(read(at(1))).rejects.toThrow('down');
  expect(await read(at(1))).toBe('up');
});

test('two stores of data never see each other', async () => {
  const read = cached(60, ({ system }) => Promise.resolve(system));
  const there = {};
  expect(await read(at(1, here))).toBe(here);
  expect(await read(at(1, there))).toBe(there);
});

test('each key has its own value, and what is not worth keeping is asked for again', async () => {
  const load = jest.fn((_: Ctx, key: string) => Promise.resolve(key));
  const read = cachedBy(60, load, (value) => value !== 'none');
  for (let round = 0; round < 2; round += 1) {
    expect(await Promise.all(['a', 'b', 'none'].map((key) => read(at(1), key)))).toEqual(['a', 'b', 'none']);
  }
  expect(load.mock.calls.map(([, key]) => key)).toEqual(['a', 'b', 'none', 'none']);
});

test('memory does not grow with the number of keys', async () => {
  const load = jest.fn((_: Ctx, key: string) => Promise.resolve(key));
  const read = cachedBy(60, load);
  for (let i = 0; i <= 5000; i += 1) await read(at(1), String(i));
  await read(at(1), '0');
  expect(load).toHaveBeenCalledTimes(5002);
});
