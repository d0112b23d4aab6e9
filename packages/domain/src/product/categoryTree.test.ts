import { categoryTree } from './categoryTree';

const groups = [
  { _id: 'tea', name: '茶', parentId: 'drinks', rank: 2 },
  { _id: 'coffee', name: '咖啡', parentId: 'drinks', rank: 1 },
  { _id: 'empty', name: '空', rank: 2 },
  { _id: 'drinks', name: '饮品', rank: 1 },
];
const category = (_id: string, brandId: string, groupCategoryId?: string) => ({
  ...{ _id, brandId, name: _id, rank: 1 },
  ...(groupCategoryId && { groupCategoryId }),
});
const names = new Map([['morrow', '朝露咖啡']]);

test('brands’ categories stand under the group’s, in the group’s order; what leads nowhere is left out', () => {
  const categories = [
    category('classic', 'morrow', 'coffee'),
    category('leaf', 'morrow', 'tea'),
    category('own', 'morrow'),
    category('foreign', 'gone', 'coffee'),
  ];
  const brand = (categoryId: string) => ({
    ...{ brandId: 'morrow', brandName: '朝露咖啡', categoryId, categoryName: categoryId },
  });
  expect(categoryTree(groups, categories, names)).toEqual([
    {
      id: 'drinks',
      name: '饮品',
      brands: [],
      children: [
        { id: 'coffee', name: '咖啡', children: [], brands: [brand('classic')] },
        { id: 'tea', name: '茶', children: [], brands: [brand('leaf')] },
      ],
    },
  ]);
});

test('a wheel among the categories ends', () => {
  const wheel = [
    { _id: 'a', name: 'a', rank: 1 },
    { _id: 'b', name: 'b', parentId: 'a', rank: 1 },
    { _id: 'c', name: 'c', parentId: 'c', rank: 1 },
  ];
  expect(
    categoryTree(wheel, [category('x', 'morrow', 'b'), category('y', 'morrow', 'c')], names),
  ).toHaveLength(1);
});
