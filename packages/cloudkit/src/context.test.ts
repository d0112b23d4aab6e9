import { setTimeout as sleep } from 'node:timers/promises';
import { asMember, type CallBase } from './context';
import type { Store } from './store/port';

const caller = { appId: 'wxgroup', openId: 'open-new', unionId: 'union-new' };
const baseWith = (keepIdentity: () => Promise<void>): CallBase => {
  const store = {
    get: () => Promise.resolve(undefined),
    add: (name: string) => (name === 'identities' ? keepIdentity() : Promise.resolve()),
  } as unknown as Store;
  return { requestId: 'r1', nowMs: 1, log: () => undefined, caller, store };
};

test('I4: a call whose member could not be kept is answered only when its own work has ended, too', async () => {
  const ended: string[] = [];
  const keep = async () => {
    ended.push('identity');
    throw new Error('no answer');
  };
  const answer = asMember(baseWith(keep), async () => {
    for (const step of ['hold', 'write']) {
      await sleep(1);
      ended.push(step);
    }
  });
  await expect(answer).rejects.toThrow('no answer');
  expect(ended).toEqual(['identity', 'hold', 'write']);
});

test('a failure of its own is what it is answered with, kept or not', async () => {
  const refuse = () => Promise.reject(new Error('sold out'));
  await expect(
    asMember(
      baseWith(() => Promise.resolve()),
      refuse,
    ),
  ).rejects.toThrow('sold out');
  await expect(
    asMember(
      baseWith(() => Promise.reject(new Error('down'))),
      refuse,
    ),
  ).rejects.toThrow('sold out');
});
