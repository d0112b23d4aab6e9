import { findOrMakeMember } from './identity';
import { identityIdOf } from './ids';
import type { CollectionName } from './store/collections';
import { Duplicate, type Store } from './store/port';

const ann = { appId: 'wxgroup', openId: 'open-ann', unionId: 'union-ann' };
const documents = new Map<string, object>();

/** The parts of the store that a login uses, over a map. `dies` refuses a write, as when the process ends there. */
function storeWith(dies?: CollectionName): Store {
  return {
    get: (name: string, id: string) => Promise.resolve(documents.get(`${name}/${id}`)),
    add: (name: string, document: { _id: string }) => {
      if (name === dies) return Promise.reject(new Error('killed'));
      if (documents.has(`${name}/${document._id}`)) return Promise.reject(new Duplicate());
      documents.set(`${name}/${document._id}`, document);
      return Promise.resolve();
    },
  } as unknown as Store;
}
async function login(store: Store, caller = ann) {
  const { memberId, kept } = await findOrMakeMember(store, caller, 1);
  await kept;
  return memberId;
}
beforeEach(() => documents.clear());

test('a first call killed before the identity is kept is finished by the next, with the same member', async () => {
  await expect(login(storeWith('identities'))).rejects.toThrow('killed');
  const [member] = [...documents.keys()];
  const memberId = await login(storeWith());
  expect([...documents.keys()]).toEqual([member, `identities/${identityIdOf(ann)}`]);
  expect(member).toBe(`members/${memberId}`);
});

test('a member is there before an identity leads to it', async () => {
  await expect(login(storeWith('members'))).rejects.toThrow('killed');
  expect(documents.size).toBe(0);
});

test('a person is one member by UnionID, and one of one app without', async () => {
  const first = await login(storeWith());
  expect(await login(storeWith(), { ...ann, appId: 'wxbrand', openId: 'other' })).toBe(first);
  const bare = { appId: ann.appId, openId: ann.openId, unionId: undefined as unknown as string };
  expect(await login(storeWith(), bare)).not.toBe(first);
});

test('nobody has no member', async () => {
  await expect(findOrMakeMember(storeWith(), undefined, 1)).rejects.toMatchObject({ code: 'NO_IDENTITY' });
});
