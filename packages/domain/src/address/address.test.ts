import type { AddressInput } from '@fangzhen/contracts';
import { emptyBook, MAX_ADDRESSES, withAddress, withoutAddress } from './book';
import { maskPhone } from './maskPhone';

const home: AddressInput = {
  contact: '林晓',
  phone: '13800005678',
  location: { lng: 121.44, lat: 31.22 },
  place: '愚园路 300 弄',
  detail: '2 号 301',
};

test('what was saved last comes first; saved again under its id it is changed, not added', () => {
  const two = withAddress(withAddress(emptyBook('m1'), 'a', home), 'b', { ...home, place: '南京西路 1 号' });
  expect(two.addresses.map(({ id }) => id)).toEqual(['b', 'a']);
  const changed = withAddress(two, 'a', { ...home, detail: '3 号' });
  expect(changed).toMatchObject({ version: 3, addresses: [{ id: 'a', detail: '3 号' }, { id: 'b' }] });
});

test('a full book takes no other, but still changes one of its own', () => {
  const ids = Array.from({ length: MAX_ADDRESSES }, (_, i) => `a${i}`);
  const full = ids.reduce((book, id) => withAddress(book, id, home), emptyBook('m1'));
  expect(() => withAddress(full, 'more', home)).toThrow('最多保存 20 个地址');
  expect(withAddress(full, 'a7', home).addresses).toHaveLength(MAX_ADDRESSES);
});

test('removing twice changes nothing the second time', () => {
  const book = withAddress(emptyBook('m1'), 'a', home);
  const without = withoutAddress(book, 'a');
  expect(without).toMatchObject({ addresses: [], version: 2 });
  expect(withoutAddress(without, 'a')).toBe(without);
});

test('a masked number keeps three digits and four', () => {
  expect(maskPhone('13800005678')).toBe('138****5678');
});
