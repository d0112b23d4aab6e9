import type { Modifier } from '@fangzhen/domain';

/* What is chosen with a drink and is no SKU of its own. */

export const sugar: Modifier = {
  id: 'sugar',
  name: '糖度',
  min: 1,
  max: 1,
  choices: [
    { id: 'sugar-usual', name: '标准糖', priceFen: 0 },
    { id: 'sugar-less', name: '少糖', priceFen: 0 },
    { id: 'sugar-none', name: '不另加糖', priceFen: 0 },
  ],
};
export const ice: Modifier = {
  id: 'ice',
  name: '冰量',
  min: 0,
  max: 1,
  choices: [
    { id: 'ice-less', name: '少冰', priceFen: 0 },
    { id: 'ice-none', name: '去冰', priceFen: 0 },
  ],
};
export const extra: Modifier = {
  id: 'extra',
  name: '加料',
  min: 0,
  max: 2,
  choices: [
    { id: 'extra-shot', name: '加一份浓缩', priceFen: 400 },
    { id: 'extra-oat', name: '换燕麦奶', priceFen: 300 },
  ],
};
