import { startStage, stranger, type Stage } from '@fangzhen/tools/stage';
import { contractCaller, expectSafe, type ContractCaller } from '@fangzhen/tools/testing';

let stage: Stage;
let api: ContractCaller;
beforeAll(async () => {
  stage = await startStage();
  api = contractCaller(stage);
}, 60_000);
afterAll(() => stage?.close());

const address = (detail: string) => ({
  contact: '赵一',
  phone: '13911112222',
  location: { lng: 121.45, lat: 31.22 },
  place: '南京西路 1266 号',
  detail,
});
const id = (n: number) => `address-${String(n).padStart(6, '0')}`;

test('an address is saved, changed and removed; saved twice under one id it is one', async () => {
  const me = stranger();
  expect(await api.call(me, 'addresses', 'list', {})).toEqual({ addresses: [] });
  await api.call(me, 'addresses', 'save', { id: id(1), address: address('8 楼') });
  await api.call(me, 'addresses', 'save', { id: id(1), address: address('9 楼') });
  const { addresses } = await api.call(me, 'addresses', 'save', { id: id(2), address: address('10 楼') });
  expect(addresses.map(({ detail }) => detail)).toEqual(['10 楼', '9 楼']);
  await api.call(me, 'addresses', 'remove', { id: id(1) });
  await api.call(me, 'addresses', 'remove', { id: id(1) });
  expect(await api.call(me, 'addresses', 'list', {})).toEqual({ addresses: [addresses[0]] });
});

test('saved from several phones at once, none is lost', async () => {
  const me = stranger();
  await stage.cloud.prewarm('addresses', 4);
  const ids = [1, 2, 3, 4].map(id);
  await Promise.all(
    ids.map((one) => stage.call(me, 'addresses', 'save', { id: one, address: address(one) })),
  );
  const { addresses } = await api.call(me, 'addresses', 'list', {});
  expect(addresses.map((one) => one.id).sort()).toEqual(ids);
});

test('the twenty-first is refused, with what to do', async () => {
  const me = stranger();
  for (let n = 0; n < 20; n += 1)
    await stage.call(me, 'addresses', 'save', { id: id(n), address: address(`${n}`) });
  const refusal = await api.refusal(me, 'addresses', 'save', { id: id(20), address: address('20') });
  expect(refusal).toMatchObject({ code: 'ADDRESS_LIMIT', message: '最多保存 20 个地址，请先删除或修改一个' });
});

test("I12: nobody sees or removes another's address", async () => {
  const [me, other] = [stranger(), stranger()];
  await stage.call(me, 'addresses', 'save', { id: id(1), address: address('8 楼') });
  await stage.call(other, 'addresses', 'remove', { id: id(1) });
  expect((await api.call(other, 'addresses', 'list', {})).addresses).toEqual([]);
  expect((await api.call(me, 'addresses', 'list', {})).addresses).toHaveLength(1);
});

test.each([
  { phone: '12345' },
  { phone: '+8613911112222' },
  { contact: '' },
  { contact: '赵'.repeat(21) },
  { place: ' ' },
  { location: { lng: 200, lat: 0 } },
  { detail: '长'.repeat(61) },
])('%j is refused', async (wrong) => {
  const input = { id: id(1), address: { ...address('8 楼'), ...wrong } };
  expect((await api.refusal(stranger(), 'addresses', 'save', input)).code).toBe('BAD_INPUT');
});

test('wrong input is refused and changes nothing', () =>
  expectSafe(stage, {
    person: 'lin',
    fn: 'addresses',
    action: 'save',
    input: { id: id(1), address: address('8 楼') },
    watch: ['addressBooks'],
  }));
