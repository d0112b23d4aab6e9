import type { ShelfProduct } from '@fangzhen/contracts';
import { categoriesOf, choicesOff, LOW, matching, withChoiceOff, withOffSale } from './shelf';

const product = (id: string, categoryName: string, ...skus: ShelfProduct['skus']): ShelfProduct => ({
  id,
  name: id,
  picture: '',
  categoryName,
  skus,
});
const sku = (id: string) => ({ id, optionText: '', available: 3, reserved: 0, low: false });
const latte = product('拿铁', '咖啡', sku('m'), { ...sku('l'), offSale: 'today' });
const tea = product('红茶', '茶', sku('t'));

test('categories stand in the shelf’s order and say how much of each is off sale', () => {
  expect(categoriesOf([latte, tea, latte])).toEqual([
    { key: '咖啡', label: '咖啡', count: 2 },
    { key: '茶', label: '茶', count: 0 },
  ]);
});

test('what is low stands before all others, alone, and nowhere when nothing is', () => {
  const short = product('蛋糕', '烘焙', sku('big'), { ...sku('small'), low: true });
  expect(categoriesOf([latte, short])[0]).toEqual({ key: LOW, label: '库存预警', count: 1 });
  expect(matching([latte, short], '', LOW)).toEqual([{ ...short, skus: [short.skus[1]] }]);
  expect(categoriesOf([latte]).map(({ key }) => key)).toEqual(['咖啡']);
});

test('a word finds in every category', () => {
  expect(matching([latte, tea], '', '咖啡')).toEqual([latte]);
  expect(matching([latte, tea], ' 茶 ', '咖啡')).toEqual([tea]);
});

test('taken off sale and put back, the others stay as they are', () => {
  const [after] = withOffSale([latte], ['m'], 'untilPutBack');
  expect(after!.skus).toEqual([{ ...sku('m'), offSale: 'untilPutBack' }, latte.skus[1]]);
  expect(withOffSale([after!], ['m', 'l'], null)[0]!.skus).toEqual([sku('m'), sku('l')]);
});

test('a choice that is taken off is counted with its product alone, until it is put back', () => {
  const milk = {
    name: '奶',
    choices: [
      { id: 'cow', name: '牛奶' },
      { id: 'oat', name: '燕麦奶' },
    ],
  };
  const mocha = { ...product('摩卡', '咖啡', sku('x')), kinds: [milk] };
  const after = withChoiceOff([{ ...latte, kinds: [milk] }, mocha], latte.id, 'oat', true);
  expect(after.map(choicesOff)).toEqual([1, 0]);
  expect(withChoiceOff(after, latte.id, 'oat', false).map(choicesOff)).toEqual([0, 0]);
  expect(choicesOff(tea)).toBe(0);
});
