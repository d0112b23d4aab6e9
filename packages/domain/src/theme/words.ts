import type { PageModule, ThemeTokens } from '@fangzhen/contracts';

/** The theme's terms as its editor says them. */
export const TOKEN_WORDS: Record<keyof ThemeTokens, string> = {
  primary: '主色',
  onPrimary: '主色上的文字',
  primarySoft: '浅主色',
  surface: '页面底色',
  surfaceRaised: '卡片底色',
  text: '正文颜色',
  textMuted: '次要文字颜色',
  line: '分隔线颜色',
  radius: '圆角',
  cardStyle: '卡片样式',
};

export const MODULE_WORDS: Record<PageModule['type'], string> = {
  banner: '横幅',
  notice: '公告',
  nearestStore: '附近门店',
  coupons: '领券',
  products: '商品',
  story: '品牌故事',
};

export const FIELD_WORDS: Record<string, string> = {
  title: '标题',
  subtitle: '副标题',
  picture: '图片',
  text: '文字',
  layout: '排列',
  categoryId: '商品分类',
  limit: '数量',
  body: '正文',
};

/** Values that are words of ours, by field. */
export const VALUE_WORDS: Record<string, Record<string, string>> = {
  radius: { none: '直角', s: '小', m: '中', l: '大', full: '全圆' },
  cardStyle: { flat: '平铺', outlined: '描边', raised: '浮起' },
  layout: { grid: '网格', list: '列表', scroll: '横滑' },
};
