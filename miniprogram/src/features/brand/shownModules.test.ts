import type { MenuCategory, PageModule } from '@fangzhen/contracts';
import { shownModules } from './shownModules';

const card = (id: string) => ({
  id,
  name: id,
  subtitle: '',
  picture: '',
  fromFen: 1500,
  skuCount: 1,
  soldOut: false,
});
const category = (id: string, count: number): MenuCategory => ({
  id,
  name: id,
  products: Array.from({ length: count }, (_, i) => card(`${id}${i}`)),
});
const menu = [category('milk', 3), category('tea', 2)];
const products = (id: string, more: Partial<Extract<PageModule, { type: 'products' }>> = {}): PageModule => ({
  id,
  type: 'products',
  title: id,
  layout: 'list',
  limit: 20,
  ...more,
});
const near: PageModule = { id: 'near', type: 'nearestStore' };
const summary = (modules: PageModule[], budget: number) => {
  const { shown, more } = shownModules(modules, menu, budget);
  return [shown.map((one) => [one.module.id, one.products.map(({ id }) => id).join()]), more];
};

test('a products module shows its category, or everything, up to its limit', () => {
  expect(summary([products('tea', { categoryId: 'tea' }), products('all', { limit: 4 })], 99)).toEqual([
    [
      ['tea', 'tea0,tea1'],
      ['all', 'milk0,milk1,milk2,tea0'],
    ],
    false,
  ]);
});

test('a module whose category this store has nothing of is left out', () => {
  expect(summary([products('cake', { categoryId: 'cake' }), near], 9)).toEqual([[['near', '']], false]);
});

test('the page is cut where the budget ends, inside a module or between two', () => {
  expect(summary([near, products('all'), { ...near, id: 'after' }], 2)).toEqual([
    [
      ['near', ''],
      ['all', 'milk0,milk1'],
    ],
    true,
  ]);
  expect(summary([products('tea', { categoryId: 'tea' }), near], 2)).toEqual([[['tea', 'tea0,tea1']], true]);
  expect(summary([products('tea', { categoryId: 'tea' })], 2)).toEqual([[['tea', 'tea0,tea1']], false]);
});
