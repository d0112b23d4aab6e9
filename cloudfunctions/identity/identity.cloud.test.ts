import { startStage, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, expectSafe, type ContractCaller } from '@fangzhen/tools/testing';

type Person = Stage['people'][number];

jest.setTimeout(30_000);

let stage: Stage;
let api: ContractCaller;
beforeAll(async () => {
  stage = await startStage();
  api = contractCaller(stage);
}, 60_000);
afterAll(() => stage?.close());

/** Somebody whom the cloud has never seen. */
const stranger = (key: string, who: Partial<Person> = {}): Person => ({
  key,
  label: key,
  appId: 'wxgroup',
  openId: `open-${key}`,
  unionId: `union-${key}`,
  roles: [],
  ...who,
});
const login = (person: string | Person) => api.call(person, 'identity', 'login', {});

test('a person is one member in every app of the group, by UnionID', async () => {
  const inGroup = await login(stranger('ann'));
  const inBrand = await login(stranger('ann', { appId: 'wxbrand', openId: 'another-open-id' }));
  expect(inBrand).toEqual(inGroup);
});

test('without a UnionID the member is the one of this app and openId', async () => {
  const bare = stranger('bob', { unionId: undefined as never });
  const first = await login(bare);
  expect(await login(bare)).toEqual(first);
  expect((await login({ ...bare, appId: 'wxbrand' })).member.id).not.toBe(first.member.id);
});

test('an openId of digits only keeps all its digits', async () => {
  const digits = (openId: string) => stranger('dee', { openId, unionId: undefined as never });
  const one = await login(digits('12345678901234567891'));
  expect((await login(digits('12345678901234567892'))).member.id).not.toBe(one.member.id);
});

test('twenty first calls at the same moment make one member', async () => {
  const before = (await stage.cloud.export('members')).length;
  const logins = await Promise.all(Array.from({ length: 20 }, () => login(stranger('cat'))));
  expect(new Set(logins.map(({ member }) => member.id)).size).toBe(1);
  expect(await stage.cloud.export('members')).toHaveLength(before + 1);
});

test('a call cannot say who it is: only its context does', async () => {
  const input = { memberId: 'm_somebody', openId: 'x' };
  expect((await api.refusal('lin', 'identity', 'login', input)).code).toBe('BAD_INPUT');
});

test('roles come with the names of what they hold in', async () => {
  expect((await login('lin')).roles).toEqual([]);
  expect((await login('clerk-loom')).roles).toMatchObject([{ role: 'clerk', storeId: 'loom-sh-01' }]);
  expect((await login('brand-bloom')).roles).toEqual([
    { role: 'brandManager', label: '花序', brandId: 'bloom' },
  ]);
});

test('an action that does not exist, a call without one and an input of a wrong kind are refused', async () => {
  for (const action of ['toString', '__proto__', 'logout', '']) {
    expect((await api.refusal('lin', 'identity', action, {})).code).toBe('UNKNOWN_ACTION');
  }
  expect((await api.refusal('lin', 'identity', 'x'.repeat(41), {})).code).toBe('BAD_INPUT');
  expect(await stage.cloud.call('identity', {}, stranger('ann'))).toMatchObject({
    ok: false,
    error: { code: 'BAD_INPUT' },
  });
});

test('wrong input is refused and changes nothing', () =>
  expectSafe(stage, {
    person: 'lin',
    fn: 'identity',
    action: 'login',
    input: {},
    watch: ['members', 'identities', 'grants'],
  }));
