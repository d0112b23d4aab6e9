import { contrastProblems, themeProblems } from '@fangzhen/domain';
import { demoGroup } from './demoGroup';
import { fileId } from './files';
import { newBrand } from './newBrand';

const nowMs = Date.parse('2026-03-11T10:00:00+08:00');

test('a new brand has one category, four products, two stores, and a theme that could be published', () => {
  const { brand, categories, tokens, modules, products, pictures, storesAt } = newBrand('tea-house', '茶里');
  expect(brand).toMatchObject({ _id: 'tea-house', name: '茶里' });
  expect([categories.length, products.length, storesAt!(nowMs).length]).toEqual([1, 4, 2]);
  expect(contrastProblems(tokens)).toEqual([]);
  const known = {
    categoryIds: categories.map(({ _id }) => _id),
    pictures: Object.keys(pictures).map(fileId),
  };
  expect(themeProblems({ tokens, modules }, known)).toEqual([]);
  for (const { picture } of products) expect(known.pictures).toContain(picture);
  expect(known.pictures).toContain(brand.logo);
});

test('its stores share neither id nor place nor phone with the group’s', () => {
  const { stores } = demoGroup({ nowMs }).collections;
  for (const store of newBrand('tea').storesAt!(nowMs)) {
    for (const key of ['_id', 'phone', 'location'] as const) {
      expect(stores.map((one) => one[key])).not.toContainEqual(store[key]);
    }
  }
});
