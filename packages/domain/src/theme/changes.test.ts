import { isDeepStrictEqual } from 'node:util';
import type { PageModule, ThemeDocument } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { anyTheme } from '../../testing/themes';
import { themeChanges } from './changes';
import { DEFAULT_TOKENS } from './tokens';

const banner: PageModule = {
  id: 'a',
  type: 'banner',
  title: '春日',
  subtitle: '',
  picture: 'cloud://demo/a.png',
};
const near: PageModule = { id: 'b', type: 'nearestStore' };
const hot: PageModule = { id: 'c', type: 'products', title: '人气', layout: 'grid', limit: 6 };
const theme = (...modules: PageModule[]): ThemeDocument => ({ tokens: DEFAULT_TOKENS, modules });

const plain = (document: ThemeDocument) => JSON.parse(JSON.stringify(document)) as ThemeDocument;

test('I16: there are changes exactly when the documents differ', () => {
  fc.assert(
    fc.property(anyTheme, anyTheme, fc.boolean(), (a, b, same) => {
      const after = same ? plain(a) : b;
      expect(themeChanges(a, after).length === 0).toBe(isDeepStrictEqual(plain(a), plain(after)));
    }),
    runs(500, 10_000),
  );
});

test('tokens and fields are said by their names, from what to what', () => {
  const after: ThemeDocument = {
    tokens: { ...DEFAULT_TOKENS, primary: '#1f4d3a', radius: 'full' },
    modules: [
      { ...banner, title: '初夏', subtitle: '第二杯半价', picture: 'cloud://demo/b.png' },
      { ...hot, layout: 'scroll', categoryId: 'tea' },
    ],
  };
  expect(themeChanges(theme(banner, hot), after, { tea: '茶饮' })).toEqual([
    '主色：#4b3b86 → #1f4d3a',
    '圆角：中 → 全圆',
    '横幅「春日」 的标题：春日 → 初夏',
    '横幅「春日」 的副标题：（空） → 第二杯半价',
    '横幅「春日」 的图片换了一张',
    '商品「人气」 的排列：网格 → 横滑',
    '商品「人气」 的商品分类：全部 → 茶饮',
  ]);
});

test('modules come, go and change places', () => {
  expect(themeChanges(theme(banner, near), theme(near, hot))).toEqual([
    '去掉 横幅「春日」',
    '新增 商品「人气」，在第 2 位',
  ]);
  expect(themeChanges(theme(banner, near, hot), theme(hot, banner, near))).toEqual([
    '模块顺序：横幅「春日」、附近门店、商品「人气」 → 商品「人气」、横幅「春日」、附近门店',
  ]);
});

test('a module of another kind under the same id is another module', () => {
  expect(themeChanges(theme(near), theme({ id: 'b', type: 'coupons', title: '先领券' }))).toEqual([
    '去掉 附近门店',
    '新增 领券「先领券」，在第 1 位',
  ]);
});
