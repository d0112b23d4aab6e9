import type { GroupCategory } from '@fangzhen/domain';

const TREE: [id: string, name: string, below: [id: string, name: string][]][] = [
  [
    'drinks',
    '饮品',
    [
      ['drinks-coffee', '咖啡'],
      ['drinks-tea', '茶与可可'],
    ],
  ],
  ['food', '烘焙轻食', [['food-bakery', '烘焙']]],
  [
    'wear',
    '服饰',
    [
      ['wear-tops', '上装'],
      ['wear-bottoms', '下装'],
      ['wear-outer', '外套'],
      ['wear-accessories', '配饰'],
    ],
  ],
  [
    'beauty',
    '美妆个护',
    [
      ['beauty-skin', '护肤'],
      ['beauty-makeup', '彩妆'],
      ['beauty-body', '香氛与护理'],
    ],
  ],
];

/** The group's categories: two levels, which the brands' categories are mapped to. */
export const groupCategories: GroupCategory[] = TREE.flatMap(([_id, name, below], i) => [
  { _id, name, rank: i + 1 },
  ...below.map(([id, childName], j) => ({ _id: id, name: childName, parentId: _id, rank: j + 1 })),
]);
