import { staffStores } from './staffStores';

test('a person works in the stores of their staff roles, in each once', () => {
  const stores = staffStores([
    { role: 'groupManager', label: '集团' },
    { role: 'storeManager', label: '静安寺店', storeId: 's1' },
    { role: 'clerk', label: '静安寺店', storeId: 's1' },
    { role: 'clerk', label: '徐家汇店', storeId: 's2' },
    { role: 'brandManager', label: '织屿', brandId: 'loom' },
  ]);
  expect(stores).toEqual([
    { storeId: 's1', name: '静安寺店', role: 'storeManager' },
    { storeId: 's2', name: '徐家汇店', role: 'clerk' },
  ]);
});
