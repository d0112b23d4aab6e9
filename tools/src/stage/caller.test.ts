import { makeCaller, type RawCall } from './caller';

const lin = { key: 'lin', label: '林晓', appId: 'a', openId: 'o', unionId: 'u', roles: [] };
const calls: unknown[] = [];
const answering = (answer: unknown) =>
  makeCaller(
    ((fn, event, person) => {
      calls.push([fn, event, person]);
      return Promise.resolve(answer);
    }) as RawCall,
    [lin],
  );
beforeEach(() => void (calls.length = 0));

test('a call goes out as that person, in the envelope, and gives the data', async () => {
  const { call } = answering({ ok: true, data: { cities: [] }, nowMs: 1 });
  expect(await call('lin', 'stores', 'cities' as never, {} as never)).toEqual({ cities: [] });
  expect(calls).toEqual([['stores', { action: 'cities', input: {}, requestId: expect.any(String) }, lin]]);
});

test('a refusal is thrown with its code and details; answer() gives it as it is', async () => {
  const refusal = {
    ok: false,
    error: { code: 'SOLD_OUT', message: '卖完了', details: { left: 0 } },
    nowMs: 1,
  };
  const { call, answer } = answering(refusal);
  await expect(call(lin, 'orders', 'place', {} as never)).rejects.toMatchObject({
    code: 'SOLD_OUT',
    details: { left: 0 },
  });
  expect(await answer(lin, 'orders', 'place', { forged: true })).toEqual(refusal);
});

test('a name that nobody has is a mistake of the test', async () => {
  await expect(answering({}).call('nobody', 'home', 'load' as never, {} as never)).rejects.toThrow(/lin/);
});
